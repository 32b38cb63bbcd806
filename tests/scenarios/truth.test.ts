/**
 * No false sentence: each text is told in the state that fits it least, and what would be untrue there is not said; and it
 * is told in a state that fits, so that a sentence that somebody rewrites is missed here.
 */
import { describe, expect, test } from "vitest";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { Teller } from "../../src/views/tell.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

type State = Record<string, number | string>;
/** A text's key, what of it may be untrue in each language, a state in which it is, and one in which it is not. */
type Row = readonly [key: string, en: string, ja: string, unfit: State, fit: State];

/** Slots by name; of a chart, a state that it stands in. What is enacted is in force. */
function inState(of: Scenario, state: State): Trial {
  const game = Trial.of(of);
  const later = Object.keys(game.all("inForce"));
  const enacted = Object.entries(state).filter(([slot]) => later.some((clause) => slot === `enacted/${clause}`));
  const inForce = enacted.map(([slot, value]) => [slot.replace("enacted", "inForce"), value] as const);
  for (const [slot, value] of [...Object.entries(state), ...inForce]) {
    const chart = slot.startsWith("chart/") && of.procedures.find((p) => slot === `chart/${p.id}`);
    game.set(slot, chart ? chart.configurations.findIndex((c) => c.includes(String(value))) : value);
  }
  return game;
}

function told(of: Scenario, seat: string, state: State, key: string, language: string): string {
  return new Teller(seenBy(inState(of, state).game, seat), language).text(key);
}

const printed = (...options: string[]): State =>
  Object.fromEntries(["look", "shut", "watchdog", "sunset"].map((id, i) => [`enacted/${id}`, options[i] ?? "blank"]));

const THREE = { "offer/watchdog_with_keys": "open", "offer/law_that_ends": "taken" };
const OWNER = { ...printed("owner"), "response/hospital": "look_inside" };
const WARD = "incidents.hospital.papers";
const WRITTEN = { "clause/look": "judge" };
const TERNHOLM: Row[] = [
  ["offers.watchdog_with_keys.gain", "signs: its aye", "賛成を約束", { "bound/port/lantern": "aye" }, {}],
  ["offers.law_that_ends.gain", "signs: its aye", "賛成を約束", { "bound/port/hearth": "aye" }, {}],
  ["injects.watch_asks.text", "first page is blank", "白紙", { "clause/look": "judge" }, {}],
  ["injects.watch_asks.text", "first page is blank", "白紙", { "clause/sunset": "two_years" }, {}],
  ["injects.watch_asks.text", "first line is blank", "一行目は空欄", {}, { "clause/watchdog": "inspector" }],
  ["offers.watchdog_with_keys.text", "says so already", "もうそうある", {}, { "clause/watchdog": "inspector" }],
  ["offers.law_that_ends.text", "says so already", "もうそうある", {}, { "clause/sunset": "two_years" }],
  ["parties.islanders.why", "unless a boat is promised", "合意がなければ", { "promise/boat": "open" }, {}],
  ["parties.islanders.why", "unless a boat is promised", "合意がなければ", { "chart/way_of_the_bill": "law" }, {}],
  ["parties.islanders.why", "unless a boat is promised", "合意がなければ", { "bound/port/islanders": "aye" }, {}],
  [
    "parties.islanders.why",
    "They signed",
    "署名し",
    { "bound/port/islanders": "aye", "chart/way_of_the_bill": "law" },
    { "bound/port/islanders": "aye" },
  ],
  [
    "parties.islanders.why",
    "count on their boat",
    "待っています",
    { "promise/boat": "kept" },
    { "promise/boat": "open" },
  ],
  [
    "parties.islanders.why",
    "No boat was promised",
    "約束はありませんでした",
    { "promise/boat": "broken", "chart/way_of_the_bill": "law" },
    { "chart/way_of_the_bill": "law" },
  ],
  ["injects.last_bell.text", "near the door", "扉のそば", { "promise/boat": "open", ...WRITTEN }, WRITTEN],
  ["injects.last_bell.text", "near the door", "扉のそば", { "bound/port/islanders": "aye", ...WRITTEN }, WRITTEN],
  ["injects.last_bell.text", "page is blank", "白紙", WRITTEN, {}],
  ["injects.last_bell.silence.tells", "counts", "数える", {}, WRITTEN],
  ["injects.last_bell.choices.as_it_stands.tells", "bought", "買われた", { "bound/port/hearth": "aye" }, {}],
  ["injects.last_bell.text", "day 14", "14日目", { "chart/way_of_the_bill": "longer" }, {}],
  ["injects.last_bell.choices.as_it_stands.tells", "bought", "買われた", { "offer/law_that_ends": "taken" }, {}],
  [
    "injects.bill_passed.text",
    "all four lines",
    "四つの条文",
    printed("judge", "watch"),
    printed("judge", "watch", "inspector", "two_years"),
  ],
  ["injects.bill_passed.text", "lines that are written", "書かれた行", printed(), printed("judge")],
  [
    "injects.bill_passed.text",
    "what it may not",
    "してはならない",
    printed("blank", "blank", "inspector", "two_years"),
    printed("blank", "watch"),
  ],
  [
    "injects.mainland_protests.choices.send_the_act.title",
    "Send them the act",
    "法律を送る",
    { "enacted/look": "" },
    printed("judge"),
  ],
  ["injects.mainland_watches.text", "Nobody's machine", "触れなかった", { "variable/touched": 1 }, {}],
  ["injects.mainland_watches.text", "Nobody's machine", "触れなかった", { "answer/watch_asks": "let_them" }, {}],
  [
    "endings.cold_strait.voices.praise.text",
    "did not bow",
    "頭を下げなかった",
    { "answer/mainland_protests": "regret" },
    {},
  ],
  ["endings.struck_down.text", "did at the ward", "病棟での措置", {}, { "variable/touched": 1 }],
  [
    "endings.struck_down.voices.praise.text",
    "turned them on",
    "つけたか",
    {},
    { "variable/bold_acts": 1, "phase/hospital": "ended" },
  ],
  ["endings.struck_down.voices.blame.text", "wrote a law", "法律を書いて", {}, printed("judge")],
  ["endings.lawful_hand.voices.praise.text", "asked a judge", "判事に聞いた", {}, { "variable/judge_asked": 1 }],
  ["endings.lawful_hand.voices.blame.text", "An order first", "まず命令", {}, { "variable/judge_asked": 1 }],
  ["endings.long_arm.text", "has its screens", "画面が戻り", {}, { "phase/hospital": "ended" }],
  ["endings.other_road.text", "No machine was touched", "触れませんでした", { "variable/touched": 1 }, {}],
  ["endings.other_road.voices.praise.text", "I sent people", "人を送った", {}, { "variable/mechanics_came": 1 }],
  ["endings.quiet_shield.voices.blame.text", "nobody uses", "使わない", { "variable/touched": 1 }, {}],
  ["endings.paper_shield.text", "had finished", "用を終えた", { "variable/host_closed": 1 }, {}],
  ["endings.paper_shield.text", "printer's proof", "校正刷り", {}, printed("blank")],
  ["injects.one_vote_short.text", "Three parties have sent", "三つの党から", {}, THREE],
  [
    "injects.one_vote_short.text",
    "Three parties have sent",
    "三つの党から",
    { ...THREE, "offer/watchdog_with_keys": 0 },
    THREE,
  ],
  [
    "endings.paper_shield.because",
    "no machine was stopped.",
    "。止めた機械はありません",
    { "variable/host_closed": 1 },
    {},
  ],
  ["endings.other_road.because", "was stopped by force", "力ずくで", {}, { "variable/host_closed": 1 }],
  [`${WARD}.entered.theirs.text`, "the owner learnt of it", "持ち主が知ったのは", OWNER, printed("judge")],
  [`${WARD}.missed.theirs.text`, "nothing explained", "説明もない", OWNER, printed("judge")],
  [
    `${WARD}.hit.ours.text`,
    "went dark with the machine",
    "機械と一緒に",
    { "phase/hospital": "ended", "response/hospital": "look_inside" },
    { "phase/hospital": "ended", "response/hospital": "shut_machine" },
  ],
  ["responses.look_inside.gate.waived", "The line in force asks the owner", "持ち主の同意", {}, OWNER],
];

const LAW = { "enactedOn/": 344 };
const FELL = { "chart/diet": "fallen" };
const COURT = { "enacted/footing_clause": "court_first" };
const EXPRESS = { "clause/footing_clause": "express" };
const COUNTED = { "clause/report": "itemised" };
const LOWER = "procedures.diet.states.lower.states";
const COLD = { "mood/cdp": -900, "mood/ishin": -900, "mood/dpfp": -900 };
const POLICE = { "enacted/actor": "police" };
const EMPTY = { "enacted/watcher": "commission", "day/": 900, "indicator/footing": 8_000 };
const SEATED = { ...EMPTY, "chart/consent": "seated" };
const LATE_SEATS = { ...SEATED, "answer/names_refused": "again" };
const LATE_CLAUSE = { "forceDay/watcher": 880 };
const HOME = { "enacted/actor": "home_only" };
const ABROAD = { "variable/abroad": 1 };
const CONTENT = { "clause/data": "with_content" };
const ALL_TRAFFIC = { "clause/traffic": "all_traffic" };
const LET_GO = "injects.renewal.choices.repeal_part";
const DRAFTED = "procedures.diet.states.drafting.states.check.states";
const NODS = ["read_traffic", "neutralise_home", "with_consent", "neutralise_abroad"].map(
  (id): Row => [`responses.${id}.gate.waived`, "nods at once", "直ちに認めます", EMPTY, SEATED],
);
const JAPAN: Row[] = [
  ...NODS,
  ["injects.new_office.text", "old centre becomes", "改組されました。長は", { "enactedOn/": 363 }, LAW],
  ["calendar.rounds.commission.title", "Commission sits", "監理委員会の始動", EMPTY, SEATED],
  ["injects.report_due.text", "Commission's first report", "監理委員会の最初の報告", EMPTY, SEATED],
  ["endings.lawful_hand.voices.praise.text", "can say no", "断れる", EMPTY, SEATED],
  ["endings.lawful_hand.voices.praise.voice", "A member of", "の委員", EMPTY, SEATED],
  [
    "calendar.rounds.submitted.title",
    "submitted",
    "提出",
    { "answer/autumn_or_spring": "rush" },
    { "answer/autumn_or_spring": "spring" },
  ],
  ["calendar.rounds.submitted.title", "submitted", "提出", { "variable/sent_back": 1 }, {}],
  [
    "injects.draft_returned.text",
    "Bureau sent",
    "法制局が",
    { "variable/sent_by": 3, "clause/data": "with_content" },
    { "variable/sent_by": 1 },
  ],
  ["injects.draft_returned.text", "own division", "党の部会", { "variable/sent_by": 2 }, { "variable/sent_by": 3 }],
  [
    "injects.draft_returned.text",
    "partner's policy",
    "連立相手の政調",
    { "variable/sent_by": 3 },
    { "variable/sent_by": 2 },
  ],
  ["parties.ldp.why", "bears no more", "耐えられず", {}, { "mood/ldp": -9000 }],
  [`${LOWER}.route.waits`, "No group", "どの野党も", {}, COLD],
  [`${LOWER}.route.waits`, "The budget", "予算が先", COLD, {}],
  [`${LOWER}.counted.states.chair.title`, "22 to 22", "22対22", {}, { "seats/lower/ldp": 196 }],
  [
    "procedures.diet.states.upper.states.committee.waits",
    "Your partner's",
    "連立相手の議席",
    {},
    { "mood/komeito": -3000 },
  ],
  ["procedures.diet.states.carried.waits", "first house passed", "衆議院が可決", {}, { "carried/lower": 60 }],
  ["procedures.diet.states.waiting.waits", "clerks copy", "事務局が", { "chart/diet": "waiting.copied" }, {}],
  ["calendar.rounds.questions.title", "Questions", "質疑", { "round/": 8, "chart/diet": "enacted" }, { "round/": 2 }],
  ["calendar.rounds.second_vote.title", "second vote", "二度目", { "round/": 9, ...LAW }, {}],
  ["calendar.rounds.lower_house.title", "lower house", "衆議院", { "round/": 9, "chart/diet": "upper" }, {}],
  ["calendar.rounds.upper_house.title", "upper house", "参議院", { "round/": 10, "chart/diet": "enacted" }, {}],
  ["calendar.rounds.second_vote.title", "second vote", "二度目", { "round/": 11, "chart/diet": "enacted" }, {}],
  ["calendar.rounds.lower_house.lesson", "More than half", "過半数", { "round/": 9, ...LAW }, { "round/": 9 }],
  ["calendar.rounds.lower_house.lesson", "More than half", "過半数", { "round/": 9, ...FELL }, {}],
  ["calendar.parts.bill.title", "The bill that fell", "廃案になった", LAW, FELL],
  ["calendar.parts.bill.title", "now an act", "いまは法律", FELL, LAW],
  ["calendar.rounds.reckoning.lesson", "what you printed", "書いた法律", {}, LAW],
  ["parties.komeito.why", "Your partner", "連立相手", { "round/": 14 }, {}],
  ["parties.dpfp.why", "November 2024", "同年11月", { "round/": 1 }, { "round/": 5 }],
  ["parties.ldp.why", "wants it soon", "早く形に", LAW, {}],
  ["parties.ldp.why", "wants it soon", "早く形に", FELL, {}],
  ["parties.cdp.title", "until January 2026", "2026年1月まで", { "day/": 300 }, { "day/": 700 }],
  ["parties.yushi.why", "Until the election", "選挙までは", { "day/": 300 }, { "day/": 700 }],
  ["moves.opposition_questions.about", "committee hears", "聞きます", LAW, {}],
  ["moves.opposition_rally.about", "draft is read", "読み上げられます", FELL, {}],
  ["moves.bar_denounces.about", "goes too far", "立場です", LAW, {}],
  ["moves.explain.about", "what the powers are", "この権限", FELL, LAW],
  ["indicators.support.title", "for the bill", "法案への", LAW, {}],
  ["indicators.support.title", "such a bill", "こうした法案", LAW, FELL],
  ["moves.opposition_drafts.about", "in the draft", "草案のなか", LAW, {}],
  ["moves.neighbour_writes.about", "the text was there", "条文が先に", FELL, {}],
  ["moves.press_abroad.about", "the text", "条文を", FELL, LAW],
  ["offers.dpfp_price.text", "stays", "残す", {}, { "clause/programme": "small_firms" }],
  ["offers.ishin_price.text", "stays", "残す", {}, { "clause/programme": "joint_base" }],
  ["offers.yushi_amendment.text", "stays", "残す", {}, { "clause/sunset": "four_years" }],
  ["offers.partner_staff.text", "stay in the draft", "残す", {}, { "clause/programme": "watchdog_staff" }],
  ["offers.bar_line.text", "for the orders", "政令・省令", FELL, LAW],
  ["offers.technician_doubt.from", "a technician", "技術者", LAW, { ...LAW, "variable/staffed": 1 }],
  ["offers.technician_doubt.text", "cannot reproduce", "再現できない", LAW, { ...LAW, "variable/staffed": 1 }],
  ["injects.abroad_preemption.text", "preventing harm", "武力攻撃に至らない", { "clause/actor": "nobody" }, {}],
  ["injects.abroad_preemption.text", "with approval", "承認を得て", { "clause/timing": "after" }, {}],
  [
    "injects.plenary_questions.text",
    "takes in everything",
    "取り込むのは、通信のすべて",
    { "clause/traffic": "cross_border" },
    { "clause/traffic": "all_traffic" },
  ],
  ["injects.plenary_questions.text", "crosses the border", "国境を越える", { "clause/traffic": "all_traffic" }, {}],
  [
    "parties.cdp.title",
    "until January 2026",
    "2026年1月まで",
    { "day/": 700, "variable/elected_day": 400 },
    { "day/": 700 },
  ],
  [
    "parties.yushi.why",
    "Until the election",
    "選挙までは",
    { "day/": 700, "variable/elected_day": 400 },
    { "day/": 700 },
  ],
  ["calendar.parts.no_law.title", "Without the law", "法律のないまま", LAW, {}],
  ["injects.new_office.text", "old centre becomes", "長は次官級", {}, LAW],
  ["injects.new_office.text", "old centre becomes", "長は次官級", { ...LAW, "enacted/lead": "agency" }, LAW],
  ["injects.wing_asks.text", "was promised", "約束された", FELL, {}],
  ["injects.whispers.text", "given you", "差し出してきた", { "variable/fell": 1 }, {}],
  [
    "injects.last_bell.text",
    "The members are called",
    "議員が議場に呼び込まれています",
    { "chart/diet": "lower.committee.talks" },
    { "chart/diet": "lower.counted" },
  ],
  ["injects.witnesses.text", "speak too", "元外交官も話し", { "chart/diet": "lower.route.queued" }, {}],
  ["moves.ally_holds.about", "about a leak", "情報漏れ", {}, { "variable/leaked": 1 }],
  ["moves.carriers_hide.about", "no fine follows", "罰金がない", {}, LAW],
  ["moves.bar_denounces.about", "All traffic goes", "国内どうしの通信", {}, { "clause/traffic": "all_traffic" }],
  ["moves.bar_endorses.title", "brake", "歯止め", FELL, {}],
  ["injects.bar_opinion.choices.bar_use.tells", "is added", "加わります", { "clause/purpose": "barred" }, {}],
  ["injects.opposition_draft.choices.accept.tells", "wing swallows", "のみ込みます", { "mood/ldp": -9000 }, {}],
  [
    "injects.plenary_questions.text",
    "no human sees",
    "人の目に触れません",
    { "clause/traffic": "foreign_only", "clause/data": "with_content" },
    { "clause/traffic": "foreign_only" },
  ],
  [
    "injects.plenary_questions.choices.no.tells",
    "not of machines",
    "機械については",
    { "clause/traffic": "foreign_only" },
    {},
  ],
  ["injects.plenary_questions.text", "no human sees", "人の目に触れません", { "clause/data": "with_content" }, {}],
  [
    "injects.plenary_questions.choices.no.tells",
    "true of people",
    "人についてはそのとおり",
    { "clause/data": "with_content" },
    {},
  ],
  ["injects.opposition_draft.text", "unnecessary", "要らない", { "clause/footing_clause": "necessity_test" }, {}],
  [
    "injects.opposition_draft.text",
    "The first two stand",
    "初めの二つは、草案に",
    { "clause/footing_clause": "express", "clause/report": "itemised", "clause/review": "review_3" },
    { "clause/footing_clause": "express" },
  ],
  [
    "injects.opposition_draft.text",
    "The first two stand",
    "初めの二つは、草案に",
    { ...EXPRESS, "clause/review": "review_3" },
    EXPRESS,
  ],
  ["injects.opposition_draft.text", "The first two stand", "初めの二つは、草案に", { ...EXPRESS, ...COUNTED }, EXPRESS],
  [
    "injects.opposition_draft.choices.counts_only.tells",
    "They take the counts",
    "件数を受け取",
    COUNTED,
    { ...COUNTED, "answer/opposition_draft": "counts_only" },
  ],
  [
    "injects.opposition_draft.choices.counts_only.tells",
    "stood there already",
    "もう草案にありました",
    { ...COUNTED, "answer/opposition_draft": "counts_only" },
    { ...COUNTED, "answer/opposition_draft": "counts_only", "variable/counts_stood": 1 },
  ],
  [
    "injects.bar_opinion.text",
    "Write the conditions",
    "書くよう求めます",
    { "clause/footing_clause": "necessity_test" },
    {},
  ],
  [
    "injects.bill_passed.frames.abroad.text",
    "other people's houses",
    "他人の家",
    { "enacted/actor": "nobody" },
    POLICE,
  ],
  [
    "injects.false_alarm.choices.count.tells",
    "line 14",
    "14行目",
    { "enacted/report": "yearly" },
    { "enacted/report": "itemised" },
  ],
  [
    "injects.host_complains.text",
    "has found traces of you",
    "痕跡を見つけ",
    { "variable/abroad": 1 },
    { "variable/unasked": 1 },
  ],
  ["injects.in_force.text", "a court has read", "審査し", {}, COURT],
  ["injects.suit.text", "let the act stand", "そのままでよい", {}, { ...COURT, ...POLICE }],
  ["injects.suit.text", "let the act stand", "そのままでよい", COURT, { ...COURT, ...POLICE }],
  [
    "injects.draft_returned.text",
    "so much is read",
    "これだけのもの",
    { "variable/sent_by": 1, "clause/traffic": "foreign_only" },
    { "variable/sent_by": 1, "clause/traffic": "all_traffic" },
  ],
  ["injects.new_office.silence.tells", "opens with empty", "発足", { "enacted/lead": "agency" }, {}],
  ["endings.paper_shield.text", "good order", "整って", { "indicator/footing": 2_400 }, {}],
  [
    "endings.paper_shield.text",
    "inquiry",
    "調査",
    { ...LAW, "indicator/footing": 2_500 },
    { ...LAW, "indicator/footing": 2_400 },
  ],
  [
    "endings.paper_shield.voices.blame.text",
    "telephone number",
    "電話番号",
    { "result/brewery": "success", "response/brewery": "advisory" },
    {},
  ],
  ["offers.partner_staff.title", "for the watchdog", "監督機関", { "clause/watcher": "minister" }, {}],
  ["injects.host_complains.choices.mark_page.title", "old laws", "もとから", LAW, {}],
  [
    "injects.renewal.silence.tells",
    "clause decides",
    "条文が決めます",
    { "enacted/review": "none", "enacted/sunset": "no_end" },
    { "enacted/review": "none", "enacted/sunset": "four_years" },
  ],
  ["injects.last_speech.text", "target is read out", "目標が読み上げ", {}, { "promise/target_liberties": "open" }],
  ["injects.last_speech.choices.defend_it.title", "every line", "一行残らず", {}, LAW],
  ["injects.crisis.text", "still a number", "まだ一つ", {}, { "answer/abroad_preemption": "hotline" }],
  [
    "injects.renewal.choices.widen.tells",
    "is read already",
    "すでに読まれて",
    { "enacted/traffic": "all_traffic" },
    { "enacted/traffic": "all_traffic", "power/read_consent": 1, "today/": 1 },
  ],
  [
    "injects.bar_opinion.text",
    "ban any use",
    "利用も禁じる",
    { "clause/purpose": "barred" },
    { "clause/footing_clause": "necessity_test" },
  ],
  [
    "injects.bar_opinion.text",
    "has both",
    "両方が",
    {},
    { "clause/purpose": "barred", "clause/footing_clause": "necessity_test" },
  ],
  ["injects.false_alarm.text", "police room", "警察の一室", { "enacted/purpose": "barred" }, {}],
  [
    "injects.first_request.choices.close_it.tells",
    "had three days",
    "3日ありました",
    { "enacted/order_first": "act_only" },
    { "enacted/order_first": "owner_first" },
  ],
  [
    "injects.kept_leaks.text",
    "all since reading began",
    "読み始めてからの全部",
    { "enacted/retention": "six_months" },
    { "enacted/retention": "two_years" },
  ],
  [
    "injects.kept_leaks.choices.charge.tells",
    "is charged",
    "起訴され",
    { "enacted/penalties": "none" },
    { "enacted/penalties": "leaks_only" },
  ],
  ["injects.trial_ends.choices.ask_houses.tells", "prolong it", "延長を議決", {}, { "variable/prolonged": 1 }],
  [
    "injects.renewal.choices.renew.tells",
    "still far off",
    "期限はまだ先",
    { "enacted/review": "reviewer" },
    { "enacted/sunset": "four_years" },
  ],
  [
    "injects.renewal.choices.repeal_part.tells",
    "are to enter nothing abroad",
    "国外のサーバーに入らない",
    { ...POLICE, "enacted/sunset": "trial_abroad", "enacted/start": "staged", "enactedOn/": 344, "day/": 1_300 },
    POLICE,
  ],
  [
    "responses.neutralise_abroad.about",
    "is consulted",
    "外務大臣と協議",
    { "enacted/ministers": "officers" },
    { "enacted/ministers": "foreign_minister" },
  ],
  ["responses.neutralise_home.about", "is ordered", "持ち主に命じ", {}, { "enacted/order_first": "owner_first" }],
  ["moves.carriers_refuse.about", "fine of two per cent", "2%の罰金", {}, { "enacted/penalties": "turnover" }],
  ["moves.neighbour_watches.about", "the bill", "法案", LAW, {}],
  ["standing.endorsed.title", "the act", "法律を", {}, LAW],
  ["responses.forces.about", "police beside", "警察と共同", { "enacted/sdf": "lead" }, { "enacted/sdf": "narrow" }],
  ["endings.spiral.text", "can prove", "証明できます", {}, { "variable/abroad": 1 }],
  ["endings.spiral.voices.praise.text", "that we can", "こちらにもできる", {}, { "variable/operations": 1 }],
  ["endings.spiral.voices.doubt.text", "There was a number", "番号はあった", {}, { "answer/crisis": "ring" }],
  ["endings.struck_down.voices.blame.text", "had an order", "命令はありました", {}, { "variable/tried": 1 }],
  ["endings.other_road.text", "No officer entered", "入りませんでした", { "variable/tried": 1 }, {}],
  ["endings.other_road.voices.praise.text", "switched it off", "電源を切り", {}, { "variable/host_closed": 1 }],
  ["endings.long_arm.text", "hosts write first", "設置国のほうから", {}, { "variable/abroad": 1 }],
  ["endings.paper_shield.text", "the end an act", "法律ができました", {}, LAW],
  ["calendar.rounds.new_majority.title", "Another election", "ふたたび選挙", { "variable/called": 1, "day/": 330 }, {}],
  ["calendar.rounds.commission.title", "Commission sits", "監理委員会の始動", LATE_SEATS, SEATED],
  ["calendar.rounds.commission.title", "Commission sits", "監理委員会の始動", { ...SEATED, ...LATE_CLAUSE }, SEATED],
  ["injects.commission_seats.text", "opens now", "いま発足", { ...EMPTY, ...LATE_CLAUSE, "day/": 664 }, EMPTY],
  [
    "injects.names_refused.text",
    "was named",
    "推されません",
    { "answer/commission_seats": "loyal" },
    { "variable/names": 3 },
  ],
  ["injects.names_refused.text", "has refused", "同意しません", {}, { "answer/commission_seats": "loyal" }],
  ["injects.approvals_end.text", "Whoever approves", "承認する側", EMPTY, SEATED],
  ["injects.approvals_end.choices.ask_again.tells", "given again", "更新され", EMPTY, SEATED],
  ["standing.always_asked.title", "Nothing before", "承認の前には", EMPTY, SEATED],
  ["standing.technicians_sit.title", "those who sign", "署名する人", EMPTY, SEATED],
  ["standing.watched_from_day_one.title", "Somebody watches", "誰かが見ている", EMPTY, SEATED],
  ["injects.repair.text", "forbids entry abroad", "が国外での措置を仮に", HOME, POLICE],
  ["endings.struck_down.text", "may not be used", "使えません", HOME, POLICE],
  [`${LET_GO}.tells`, "The police are to enter", "警察は", { "enacted/actor": "agency" }, POLICE],
  [
    `${LET_GO}.tells`,
    "to enter nothing abroad,",
    "国外のサーバーに入らない、と",
    { ...POLICE, "variable/suspended": 1 },
    POLICE,
  ],
  [`${DRAFTED}.bureau.states.reading.waits`, "a reading of letters", "広く通信を読む", CONTENT, ALL_TRAFFIC],
  ["incidents.outages.papers.asked.ours.text", "no machine was entered", "入っていない", { "variable/tried": 1 }, {}],
  ...[
    ["port", "asked.ours", "no machine of theirs", "入っていない"],
    ["port", "mended.ours", "no machine abroad", "入っていない"],
    ["port", "closed_home.theirs", "Nothing here was touched", "何も触れられず"],
    ["port", "home_hit.theirs", "No server of ours", "入らなかった"],
    ["ward", "closed_home.theirs", "No cloud of ours", "無傷"],
    ["ward", "mended.ours", "without a foot abroad", "一歩も出ず"],
    ["ward", "mended.theirs", "was left alone", "手がつかなかった"],
    ["grid", "mended.ours", "No machine abroad", "入っていない"],
    ["grid", "mended.theirs", "no visit", "訪問もない"],
  ].map(([at, paper, en, ja]): Row => [`incidents.${at}.papers.${paper}.text`, en ?? "", ja ?? "", ABROAD, {}]),
  [
    "incidents.port.papers.mended.ours.headline",
    "from copies",
    "バックアップ",
    { "response/port": "read_traffic" },
    {},
  ],
  ["incidents.port.papers.mended.ours.text", "rebuilt", "作り直され", { "response/port": "read_traffic" }, {}],
  ["incidents.port.papers.wrong.theirs.headline", "Hit for", "打たれる", { "response/port": "ask_host" }, {}],
  ["incidents.port.papers.refused.theirs.text", "was spared", "無事だった", { "response/port": "neutralise_home" }, {}],
  ["incidents.ward.papers.refused.theirs.text", "was spared", "学校を救った", { "response/ward": "read_traffic" }, {}],
  [
    "incidents.grid.papers.refused.theirs.headline",
    "kept us safe",
    "われわれを",
    { "response/grid": "neutralise_home" },
    {},
  ],
  [
    "incidents.grid.papers.refused.ours.text",
    "close it before",
    "閉じたかった",
    { "response/grid": "read_traffic" },
    {},
  ],
  ["incidents.grid.papers.mended.theirs.text", "No alarm", "警報も", { "response/grid": "public_alert" }, {}],
  ["incidents.grid.papers.mended.ours.headline", "quietly", "静かに", { "response/grid": "public_alert" }, {}],
  ["incidents.ward.papers.closed_abroad.theirs.text", "to read the act", "その法律を", {}, LAW],
  ["injects.lower_passed.text", "within sixty days", "60日のうちに", LAW, {}],
  ["injects.lower_passed.text", "within sixty days", "60日のうちに", FELL, {}],
  ["injects.bar_opinion.text", "it says", "求めます", LAW, { ...LAW, "answer/bar_opinion": "resolution" }],
  ["injects.opposition_draft.text", "could sign it", "乗れる案です", FELL, {}],
  ["injects.last_bell.text", "before the next round", "次のラウンドの前に", LAW, { "chart/diet": "lower.counted" }],
  ["injects.houses_disagree.text", "would make it law", "賛成すれば", FELL, {}],
  ["injects.houses_disagree.text", "may look for a text", "探ることも", LAW, {}],
  ["injects.new_office.text", "old centre becomes", "長は次官級", { "enactedOn/": 551 }, LAW],
  ["calendar.rounds.lower_house.lesson", "More than half", "過半数", { "chart/diet": "waiting.written" }, {}],
];

/** Said in no state any more: no number of the game could make it true, or the record does not have it. */
const GONE: Record<string, [en: string, ja: string][]> = {
  "first-table": [
    ["You cannot pay them all", "全部は払えない"],
    ["2 ayes, sure", "確実な賛成"],
    ["the week the Assembly had counted", "議会が採決した週"],
    ["nobody has asked for the line", "根拠を尋ねる人はいません"],
    ["Two days for an order", "許可に二日"],
    ["They kept to the page", "条文を守ったのよ"],
  ],
  "japan-2024": [
    ["as put to the Diet", "内閣の国会答弁"],
    ["framework bill of 2024 had a joint base", "共同拠点がありました"],
    ["lasts nine minutes", "9分で終わる"],
    ["Three clauses are struck", "三つの条文を消し"],
    ["The law is read back to you", "あなたの法律が読み上げられます"],
    ["On some days we said no", "断った日も"],
    ["to the signature", "署名を示せ"],
    ["forty-five hours", "45時間"],
    ["The table has shown this house", "卓上の議席"],
    ["as prescribed by ordinance", "40か所ほど"],
    ["return as your own successor", "自分の後任"],
    ["four thousand by the end", "4,000人を育成"],
    ["The acts themselves do not use", "法律そのものは、この言葉"],
    ["takes an ordinance", "政令一つと謝罪"],
    ["before the first case", "最初の事案に間に合"],
    ["It has done nothing for a year", "何もしていない"],
    ["Incidents come sooner", "間隔が縮まる"],
    ["almost anything that ends", "終わりのあるものなら"],
    ["The yearly report is read", "年次報告が読まれる"],
    ["On the record, 8 April", "声明では「"],
    ["the bill breaches article 21", "主張では、法案は"],
    ["so much is read, and", "これだけ広く読む"],
    ["you may ask one to stay", "1人にだけ残って"],
    ["too few are there to answer", "答える人が足りません"],
    ["Too few to ask", "諮る相手が足りない"],
    ["and the house with its partner", "連立相手と合わせて過半数です。国会"],
    ["nobody can be asked", "警察などはもう"],
  ],
};

describe.each([
  ["first-table", "council", TERNHOLM],
  ["japan-2024", "cabinet", JAPAN],
] as const)("%s", (id, seat, rows) => {
  const scenario = scenarioOf(`scenarios/${id}`);

  test.each(rows)("%s: %s", (key, en, ja, unfit, fit) => {
    for (const [language, words] of Object.entries({ en, ja })) {
      expect(told(scenario, seat, unfit, key, language)).not.toContain(words);
      expect(told(scenario, seat, fit, key, language)).toContain(words);
    }
  });

  test.each(GONE[id] ?? [])("nowhere: %s, %s", (en, ja) => {
    expect(JSON.stringify(scenario.texts["en"])).not.toMatch(en);
    expect(JSON.stringify(scenario.texts["ja"])).not.toMatch(ja);
  });

  test("a text hangs on the same conditions in every language", () => {
    const [base = "", ...others] = scenario.languages;
    const conditions = (language: string, key: string) => {
      const phrase = scenario.texts[language]?.[key];
      return typeof phrase === "string" ? [] : phrase?.map((v) => v.when);
    };
    for (const language of others)
      for (const key of Object.keys(scenario.texts[language] ?? {}))
        expect([key, conditions(language, key)]).toEqual([key, conditions(base, key)]);
  });
});

test("what the cabinet was told of its own benches comes, and under a law it does not", () => {
  const of = scenarioOf("scenarios/japan-2024");
  const when = of.injects.find((i) => i.id === "benches_ask")?.when;
  if (!when) throw new Error("nobody asks");
  const asked = (state: State) => seenBy(inState(of, state).game, "cabinet").holds(when);
  const standstill = { "phase/port": "open" };
  expect([asked({}), asked(standstill), asked({ ...standstill, "power/report_duty": 1 })]).toEqual([
    false,
    true,
    false,
  ]);
});

test("the Commission is asked only where somebody sits in it", () => {
  const of = scenarioOf("scenarios/japan-2024");
  const shaky = { "indicator/footing": 4_000 };
  for (const { id, gate } of of.responses.filter((r) => NODS.some(([key]) => key.startsWith(`responses.${r.id}.`)))) {
    const asks = (state: State) => seenBy(inState(of, state).game, "cabinet").holds(gate?.when);
    expect([id, asks({ ...EMPTY, ...shaky }), asks({ ...SEATED, ...shaky })]).toEqual([id, false, true]);
  }
});

test("the counts are known to have stood in the draft only where they did", () => {
  const stood = (option: string) =>
    Trial.of(scenarioOf("scenarios/japan-2024"))
      .set("clause/report", option)
      .toRound(7)
      .play({ type: "answerInject", seat: "cabinet", inject: "opposition_draft", choice: "counts_only" })
      .get("variable/counts_stood");
  expect([stood("yearly"), stood("itemised")]).toEqual([0, 1]);
});

test.each(["scenarios/first-table", "scenarios/japan-2024"])("every ending of %s says by what it came", (folder) => {
  const of = scenarioOf(folder);
  const seat = of.seats.find((s) => s.playable)?.id ?? "";
  for (const ending of of.endings)
    for (const language of of.languages) {
      const because = told(of, seat, {}, ending.because ?? "", language);
      expect(because, `${ending.id} in ${language}`).toMatch(/\p{L}/u);
      expect(because).not.toContain("{");
    }
});
