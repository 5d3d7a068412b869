#include "closed_schemas.h"

namespace throughline::store {

const char* const kSchemaOfVersion7 = R"sql(CREATE TABLE "map" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "title" TEXT NOT NULL CHECK ("title" <> '' AND length("title") <= 500),
  "scope" TEXT NOT NULL CHECK (length("scope") <= 20000),
  "rule" TEXT NOT NULL CHECK ("rule" IN ('flow', 'conversion', 'delay')),
  "review_every_days" INTEGER NOT NULL CHECK ("review_every_days" >= 1 AND "review_every_days" <= 3660),
  "numbers" TEXT CHECK ("numbers" IN ('point', 'comma')),
  "fiscal_year_start" INTEGER NOT NULL CHECK ("fiscal_year_start" >= 1 AND "fiscal_year_start" <= 12),
  "value_per_customer" REAL CHECK ("value_per_customer" >= 0 AND "value_per_customer" <= 1e+15),
  "currency" TEXT NOT NULL CHECK (length("currency") <= 100)
) STRICT;
CREATE TABLE "persona" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "name" TEXT NOT NULL CHECK ("name" <> '' AND length("name") <= 500),
  "role" TEXT NOT NULL CHECK (length("role") <= 500),
  "part" TEXT NOT NULL CHECK ("part" IN ('champion', 'decision_maker', 'user', 'influencer', 'gatekeeper', 'other')),
  "goals" TEXT NOT NULL CHECK (length("goals") <= 20000),
  "pains" TEXT NOT NULL CHECK (length("pains") <= 20000),
  "quote" TEXT NOT NULL CHECK (length("quote") <= 20000),
  "picture" TEXT REFERENCES "image" ("hash") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "department" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "name" TEXT NOT NULL CHECK ("name" <> '' AND length("name") <= 500),
  "color" TEXT NOT NULL CHECK (("color" = '' OR "color" GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]')),
  "lead" TEXT NOT NULL CHECK (length("lead") <= 500)
) STRICT;
CREATE TABLE "period" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "name" TEXT NOT NULL CHECK ("name" <> '' AND length("name") <= 500),
  "start" TEXT NOT NULL CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end" TEXT NOT NULL CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE "stage" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "name" TEXT NOT NULL CHECK ("name" <> '' AND length("name") <= 500),
  "summary" TEXT NOT NULL CHECK (length("summary") <= 20000),
  "job_statement" TEXT NOT NULL CHECK (length("job_statement") <= 20000),
  "job_situation" TEXT NOT NULL CHECK (length("job_situation") <= 20000),
  "job_motivation" TEXT NOT NULL CHECK (length("job_motivation") <= 20000),
  "job_outcome" TEXT NOT NULL CHECK (length("job_outcome") <= 20000),
  "job_functional" TEXT NOT NULL CHECK (length("job_functional") <= 20000),
  "job_emotional" TEXT NOT NULL CHECK (length("job_emotional") <= 20000),
  "job_social" TEXT NOT NULL CHECK (length("job_social") <= 20000),
  "volume_name" TEXT NOT NULL CHECK (length("volume_name") <= 500),
  "volume_unit" TEXT NOT NULL CHECK (length("volume_unit") <= 500),
  "volume_better" TEXT NOT NULL CHECK ("volume_better" IN ('higher', 'lower', 'none')),
  "volume_target" REAL,
  "health_name" TEXT NOT NULL CHECK (length("health_name") <= 500),
  "health_unit" TEXT NOT NULL CHECK (length("health_unit") <= 500),
  "health_better" TEXT NOT NULL CHECK ("health_better" IN ('higher', 'lower', 'none')),
  "health_target" REAL,
  "passage_target_conversion" REAL CHECK ("passage_target_conversion" >= 0 AND "passage_target_conversion" <= 1),
  "passage_target_days" REAL CHECK ("passage_target_days" > 0),
  "passage_fixed_term" INTEGER NOT NULL CHECK ("passage_fixed_term" IN (0, 1))
) STRICT;
CREATE TABLE "reading" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "metric" TEXT NOT NULL CHECK ("metric" IN ('volume', 'health')),
  "period" INTEGER NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "value" REAL NOT NULL
) STRICT;
CREATE INDEX "reading_by_stage" ON "reading" ("stage");
CREATE INDEX "reading_by_period" ON "reading" ("period");
CREATE TABLE "passage_reading" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "period" INTEGER NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to" INTEGER REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "median_days" REAL CHECK ("median_days" >= 0 AND "median_days" <= 1000000),
  "moved" REAL CHECK ("moved" >= 0)
) STRICT;
CREATE INDEX "passage_reading_by_stage" ON "passage_reading" ("stage");
CREATE INDEX "passage_reading_by_period" ON "passage_reading" ("period");
CREATE INDEX "passage_reading_by_to" ON "passage_reading" ("to");
CREATE TABLE "earlier_target" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "of" TEXT NOT NULL CHECK ("of" IN ('volume', 'health', 'passage')),
  "until" TEXT NOT NULL CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "value" REAL,
  "conversion" REAL CHECK ("conversion" >= 0 AND "conversion" <= 1),
  "days" REAL CHECK ("days" > 0)
) STRICT;
CREATE INDEX "earlier_target_by_stage" ON "earlier_target" ("stage");
CREATE TABLE "source" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "title" TEXT NOT NULL CHECK ("title" <> '' AND length("title") <= 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('interview', 'crm_note', 'support_ticket', 'survey', 'usability_test', 'analytics')),
  "date" TEXT CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "persona" INTEGER REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
  "stages" TEXT NOT NULL CHECK ("stages" GLOB '[[]*]'),
  "note" TEXT NOT NULL CHECK (length("note") <= 200000)
) STRICT;
CREATE INDEX "source_by_persona" ON "source" ("persona");
CREATE TABLE "touchpoint" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "title" TEXT NOT NULL CHECK ("title" <> '' AND length("title") <= 500),
  "channel" TEXT NOT NULL CHECK (length("channel") <= 500),
  "owner" INTEGER REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
  "side" TEXT NOT NULL CHECK ("side" IN ('customer', 'backstage', 'unseen')),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'live', 'retired')),
  "job" TEXT NOT NULL CHECK (length("job") <= 20000),
  "note" TEXT NOT NULL CHECK (length("note") <= 20000),
  "url" TEXT NOT NULL CHECK (length("url") <= 2000),
  "picture" TEXT REFERENCES "image" ("hash") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "touchpoint_by_stage" ON "touchpoint" ("stage");
CREATE INDEX "touchpoint_by_owner" ON "touchpoint" ("owner");
CREATE TABLE "touchpoint_reading" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "touchpoint" INTEGER NOT NULL REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "metric" TEXT NOT NULL CHECK ("metric" <> '' AND length("metric") <= 500),
  "period" INTEGER NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "value" REAL NOT NULL
) STRICT;
CREATE INDEX "touchpoint_reading_by_touchpoint" ON "touchpoint_reading" ("touchpoint");
CREATE INDEX "touchpoint_reading_by_period" ON "touchpoint_reading" ("period");
CREATE TABLE "finding" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "text" TEXT NOT NULL CHECK ("text" <> '' AND length("text") <= 20000),
  "persona" INTEGER REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
  "feeling" TEXT NOT NULL CHECK ("feeling" IN ('high', 'low', 'neutral')),
  "source" TEXT NOT NULL CHECK (length("source") <= 500),
  "touchpoint" INTEGER REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "excerpt" TEXT NOT NULL CHECK (length("excerpt") <= 20000)
) STRICT;
CREATE INDEX "finding_by_stage" ON "finding" ("stage");
CREATE INDEX "finding_by_persona" ON "finding" ("persona");
CREATE INDEX "finding_by_touchpoint" ON "finding" ("touchpoint");
CREATE TABLE "question" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "text" TEXT NOT NULL CHECK ("text" <> '' AND length("text") <= 20000),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('question', 'worry', 'objection')),
  "persona" INTEGER REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" INTEGER REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "answered" INTEGER NOT NULL CHECK ("answered" IN (0, 1)),
  "source" TEXT NOT NULL CHECK (length("source") <= 500),
  "excerpt" TEXT NOT NULL CHECK (length("excerpt") <= 20000)
) STRICT;
CREATE INDEX "question_by_stage" ON "question" ("stage");
CREATE INDEX "question_by_persona" ON "question" ("persona");
CREATE INDEX "question_by_touchpoint" ON "question" ("touchpoint");
CREATE TABLE "emotion" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "persona" INTEGER NOT NULL REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
  "score" REAL NOT NULL CHECK ("score" >= -1 AND "score" <= 1),
  "state" TEXT NOT NULL CHECK ("state" IN ('now', 'aim')),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "mood" TEXT NOT NULL CHECK (length("mood") <= 100),
  "quote" TEXT NOT NULL CHECK (length("quote") <= 20000),
  "finding" INTEGER REFERENCES "finding" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT NOT NULL CHECK (length("source") <= 500),
  "touchpoint" INTEGER REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "within" REAL CHECK ("within" >= 0 AND "within" <= 1)
) STRICT;
CREATE INDEX "emotion_by_stage" ON "emotion" ("stage");
CREATE INDEX "emotion_by_persona" ON "emotion" ("persona");
CREATE INDEX "emotion_by_finding" ON "emotion" ("finding");
CREATE INDEX "emotion_by_touchpoint" ON "emotion" ("touchpoint");
CREATE TABLE "evidence" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('interview', 'crm_note', 'support_ticket', 'survey', 'usability_test', 'analytics')),
  "count" INTEGER NOT NULL CHECK ("count" >= 0 AND "count" <= 1000000000000)
) STRICT;
CREATE INDEX "evidence_by_stage" ON "evidence" ("stage");
CREATE TABLE "experiment" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "title" TEXT NOT NULL CHECK ("title" <> '' AND length("title") <= 500),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('ab', 'before_after', 'qualitative')),
  "status" TEXT NOT NULL CHECK ("status" IN ('idea', 'designing', 'planned', 'running', 'decided')),
  "metric" TEXT NOT NULL CHECK ("metric" IN ('conversion', 'health')),
  "change" TEXT NOT NULL CHECK (length("change") <= 20000),
  "because" TEXT NOT NULL CHECK (length("because") <= 20000),
  "hypothesis" TEXT NOT NULL CHECK (length("hypothesis") <= 20000),
  "impact" INTEGER CHECK ("impact" >= 1 AND "impact" <= 5),
  "ease" INTEGER CHECK ("ease" >= 1 AND "ease" <= 5),
  "start" TEXT CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "decide_on" TEXT CHECK ("decide_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "before" INTEGER REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "after" INTEGER REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cost" REAL CHECK ("cost" >= 0 AND "cost" <= 1e+15),
  "baseline" REAL CHECK ("baseline" >= 0 AND "baseline" <= 1),
  "smallest_effect" REAL CHECK ("smallest_effect" > 0 AND "smallest_effect" <= 1),
  "significance" REAL CHECK ("significance" > 0 AND "significance" <= 1),
  "power" REAL CHECK ("power" > 0 AND "power" <= 1),
  "despite_traffic" INTEGER NOT NULL CHECK ("despite_traffic" IN (0, 1)),
  "a_n" INTEGER CHECK ("a_n" >= 0 AND "a_n" <= 1000000000000),
  "a_converted" INTEGER CHECK ("a_converted" >= 0 AND "a_converted" <= 1000000000000),
  "b_n" INTEGER CHECK ("b_n" >= 0 AND "b_n" <= 1000000000000),
  "b_converted" INTEGER CHECK ("b_converted" >= 0 AND "b_converted" <= 1000000000000),
  "decision" TEXT NOT NULL CHECK (length("decision") <= 20000),
  "learning" TEXT NOT NULL CHECK (length("learning") <= 20000)
) STRICT;
CREATE INDEX "experiment_by_stage" ON "experiment" ("stage");
CREATE INDEX "experiment_by_before" ON "experiment" ("before");
CREATE INDEX "experiment_by_after" ON "experiment" ("after");
CREATE TABLE "campaign" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "name" TEXT NOT NULL CHECK ("name" <> '' AND length("name") <= 500),
  "owner" INTEGER REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
  "brief" TEXT NOT NULL CHECK (length("brief") <= 20000),
  "start" TEXT CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'running', 'ended')),
  "goal" TEXT NOT NULL CHECK (length("goal") <= 20000),
  "cost" REAL CHECK ("cost" >= 0 AND "cost" <= 1e+15),
  "before" INTEGER REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "after" INTEGER REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "campaign_by_stage" ON "campaign" ("stage");
CREATE INDEX "campaign_by_owner" ON "campaign" ("owner");
CREATE INDEX "campaign_by_before" ON "campaign" ("before");
CREATE INDEX "campaign_by_after" ON "campaign" ("after");
CREATE TABLE "campaign_reading" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "campaign" INTEGER NOT NULL REFERENCES "campaign" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "metric" TEXT NOT NULL CHECK ("metric" <> '' AND length("metric") <= 500),
  "period" INTEGER NOT NULL REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "value" REAL NOT NULL
) STRICT;
CREATE INDEX "campaign_reading_by_campaign" ON "campaign_reading" ("campaign");
CREATE INDEX "campaign_reading_by_period" ON "campaign_reading" ("period");
CREATE TABLE "survey" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "campaign" INTEGER NOT NULL REFERENCES "campaign" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "metric" TEXT NOT NULL CHECK ("metric" IN ('ad_recall', 'aided_awareness', 'product_consideration', 'recommendation', 'brand_familiarity', 'brand_favorability')),
  "phase" TEXT NOT NULL CHECK ("phase" IN ('before', 'during', 'after')),
  "group" TEXT NOT NULL CHECK ("group" IN ('exposed', 'control')),
  "asked" INTEGER NOT NULL CHECK ("asked" >= 0 AND "asked" <= 1000000000000),
  "positive" INTEGER NOT NULL CHECK ("positive" >= 0 AND "positive" <= 1000000000000)
) STRICT;
CREATE INDEX "survey_by_campaign" ON "survey" ("campaign");
CREATE TABLE "link" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "from" INTEGER NOT NULL REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to" INTEGER NOT NULL REFERENCES "touchpoint" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('next', 'loop_back')),
  "share" REAL CHECK ("share" >= 0 AND "share" <= 1),
  "count" INTEGER CHECK ("count" >= 0 AND "count" <= 1000000000000),
  "note" TEXT NOT NULL CHECK (length("note") <= 20000)
) STRICT;
CREATE INDEX "link_by_from" ON "link" ("from");
CREATE INDEX "link_by_to" ON "link" ("to");
CREATE TABLE "review" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period" INTEGER REFERENCES "period" ("id") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT NOT NULL CHECK (length("note") <= 20000),
  "participants" TEXT NOT NULL CHECK (length("participants") <= 20000),
  "parked" TEXT NOT NULL CHECK (length("parked") <= 20000),
  "paused_at" INTEGER REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "map" TEXT REFERENCES "kept_map" ("hash") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "review_by_period" ON "review" ("period");
CREATE INDEX "review_by_paused_at" ON "review" ("paused_at");
CREATE TABLE "stop" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "review" INTEGER NOT NULL REFERENCES "review" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "stage" INTEGER REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "still_true" TEXT CHECK ("still_true" IN ('yes', 'no', 'unsure')),
  "note" TEXT NOT NULL CHECK (length("note") <= 20000),
  "answered" TEXT NOT NULL CHECK ("answered" GLOB '[[]*]')
) STRICT;
CREATE INDEX "stop_by_review" ON "stop" ("review");
CREATE INDEX "stop_by_stage" ON "stop" ("stage");
CREATE TABLE "decision" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "review" INTEGER NOT NULL REFERENCES "review" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "text" TEXT NOT NULL CHECK ("text" <> '' AND length("text") <= 20000),
  "stage" INTEGER REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" INTEGER REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'done', 'dropped'))
) STRICT;
CREATE INDEX "decision_by_review" ON "decision" ("review");
CREATE INDEX "decision_by_stage" ON "decision" ("stage");
CREATE INDEX "decision_by_owner" ON "decision" ("owner");
CREATE TABLE "lane" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "lane" TEXT CHECK ("lane" IN ('job', 'flow', 'touchpoints', 'emotion', 'questions', 'metrics', 'evidence', 'findings', 'experiments', 'campaigns')),
  "name" TEXT NOT NULL CHECK (length("name") <= 500),
  "kind" TEXT CHECK ("kind" IN ('text', 'cards', 'curve')),
  "hidden" INTEGER NOT NULL CHECK ("hidden" IN (0, 1)),
  "folded" INTEGER NOT NULL CHECK ("folded" IN (0, 1)),
  "height" REAL CHECK ("height" > 0 AND "height" <= 10000),
  "line_of_visibility" INTEGER NOT NULL CHECK ("line_of_visibility" IN (0, 1)),
  "hidden_sides" TEXT NOT NULL CHECK ("hidden_sides" GLOB '[[]*]')
) STRICT;
CREATE TABLE "cell" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "lane" INTEGER NOT NULL REFERENCES "lane" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "stage" INTEGER NOT NULL REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL CHECK (length("title") <= 500),
  "text" TEXT NOT NULL CHECK (length("text") <= 20000),
  "score" REAL CHECK ("score" >= -1 AND "score" <= 1)
) STRICT;
CREATE INDEX "cell_by_lane" ON "cell" ("lane");
CREATE INDEX "cell_by_stage" ON "cell" ("stage");
CREATE TABLE "set_aside" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "rule" TEXT NOT NULL CHECK ("rule" IN ('no_interviews', 'hypothesis', 'no_job', 'company_wording', 'no_touchpoints', 'no_owner', 'retired_linked', 'no_metric', 'no_reading', 'stale_reading', 'no_target', 'weakest_untended', 'experiment_unmeasured', 'campaign_without_brief', 'never_reviewed', 'review_overdue')),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('map', 'persona', 'department', 'period', 'stage', 'reading', 'passage_reading', 'earlier_target', 'source', 'touchpoint', 'touchpoint_reading', 'finding', 'question', 'emotion', 'evidence', 'experiment', 'campaign', 'campaign_reading', 'survey', 'link', 'review', 'stop', 'decision', 'lane', 'cell', 'set_aside', 'comment', 'answer')),
  "thing" INTEGER NOT NULL CHECK ("thing" >= 1 AND "thing" <= 9007199254740991),
  "metric" TEXT CHECK ("metric" IN ('volume', 'health')),
  "reason" TEXT NOT NULL CHECK ("reason" <> '' AND length("reason") <= 20000),
  "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE "comment" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "on_kind" TEXT NOT NULL CHECK ("on_kind" IN ('map', 'persona', 'department', 'period', 'stage', 'reading', 'passage_reading', 'earlier_target', 'source', 'touchpoint', 'touchpoint_reading', 'finding', 'question', 'emotion', 'evidence', 'experiment', 'campaign', 'campaign_reading', 'survey', 'link', 'review', 'stop', 'decision', 'lane', 'cell', 'set_aside', 'comment', 'answer')),
  "on_id" INTEGER NOT NULL CHECK ("on_id" >= 1 AND "on_id" <= 9007199254740991),
  "text" TEXT NOT NULL CHECK ("text" <> '' AND length("text") <= 20000),
  "author" TEXT NOT NULL CHECK (length("author") <= 500),
  "at" TEXT NOT NULL CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  "resolved" INTEGER NOT NULL CHECK ("resolved" IN (0, 1))
) STRICT;
CREATE TABLE "answer" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" BETWEEN 1 AND 9007199254740991),
  "comment" INTEGER NOT NULL REFERENCES "comment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL CHECK ("rank" <> '' AND length("rank") <= 1000),
  "text" TEXT NOT NULL CHECK ("text" <> '' AND length("text") <= 20000),
  "author" TEXT NOT NULL CHECK (length("author") <= 500),
  "at" TEXT NOT NULL CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
) STRICT;
CREATE INDEX "answer_by_comment" ON "answer" ("comment");
CREATE TABLE "image" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "hash" TEXT NOT NULL CHECK (length("hash") = 32),
  "type" TEXT NOT NULL CHECK ("type" IN ('image/png', 'image/jpeg', 'image/webp')),
  "width" INTEGER NOT NULL CHECK ("width" BETWEEN 1 AND 1600),
  "height" INTEGER NOT NULL CHECK ("height" BETWEEN 1 AND 1600),
  "bytes" BLOB NOT NULL CHECK (length("bytes") BETWEEN 1 AND 2097152)
) STRICT;
CREATE UNIQUE INDEX "image_by_hash" ON "image" ("hash");
CREATE TABLE "kept_map" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "hash" TEXT NOT NULL CHECK (length("hash") = 32),
  "version" INTEGER NOT NULL CHECK ("version" >= 1),
  "map" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "kept_map_by_hash" ON "kept_map" ("hash");
CREATE TABLE "history" (
  "seq" INTEGER PRIMARY KEY NOT NULL CHECK ("seq" >= 1),
  "at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "arguments" TEXT NOT NULL,
  "version" INTEGER NOT NULL CHECK ("version" >= 1),
  "changes" TEXT NOT NULL,
  "check_sum" INTEGER NOT NULL
) STRICT;
CREATE TABLE "history_record" (
  "kind" TEXT NOT NULL,
  "id" INTEGER NOT NULL,
  "seq" INTEGER NOT NULL,
  PRIMARY KEY ("kind", "id", "seq")
) STRICT, WITHOUT ROWID;
CREATE TABLE "waypoint" (
  "seq" INTEGER PRIMARY KEY NOT NULL,
  "version" INTEGER NOT NULL,
  "map" TEXT NOT NULL,
  "check_sum" INTEGER NOT NULL
) STRICT;
CREATE TABLE "seal" (
  "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" = 1),
  "records" INTEGER NOT NULL CHECK ("records" >= 0),
  "record_sum" INTEGER NOT NULL,
  "edits" INTEGER NOT NULL CHECK ("edits" >= 0),
  "history_sum" INTEGER NOT NULL,
  "change_counter" INTEGER NOT NULL
) STRICT;
CREATE VIEW held_targets AS
WITH
  held AS (
    SELECT t.stage, p.id AS period, t."of", t.value, t.conversion, t.days, MIN(t.until)
    FROM earlier_target AS t
    JOIN period AS p ON p."end" <= t.until
    GROUP BY t.stage, p.id, t."of")
SELECT p.id AS period_id, s.id AS stage_id,
       IIF(v.period IS NULL, s.volume_target, v.value) AS volume_target,
       IIF(h.period IS NULL, s.health_target, h.value) AS health_target,
       IIF(m.period IS NULL, s.passage_target_conversion, m.conversion) AS target_conversion,
       IIF(m.period IS NULL, s.passage_target_days, m.days) AS target_days
FROM period AS p
CROSS JOIN stage AS s
LEFT JOIN held AS v ON v.stage = s.id AND v.period = p.id AND v."of" = 'volume'
LEFT JOIN held AS h ON h.stage = s.id AND h.period = p.id AND h."of" = 'health'
LEFT JOIN held AS m ON m.stage = s.id AND m.period = p.id AND m."of" = 'passage';
CREATE VIEW stage_numbers AS
WITH
  period_place AS (
    SELECT id, name, julianday("end") - julianday(start) + 1 AS days,
           ROW_NUMBER() OVER (ORDER BY start, id) AS place
    FROM period),
  stage_place AS (
    SELECT id, name, health_better, ROW_NUMBER() OVER (ORDER BY rank, id) AS place
    FROM stage),
  value AS (
    SELECT p.id AS period_id, p.name AS period, p.place AS period_place, p.days,
           s.id AS stage_id, s.name AS stage, s.place AS place,
           v.value AS volume, h.value AS health,
           t.volume_target, t.health_target, s.health_better
    FROM period_place AS p
    CROSS JOIN stage_place AS s
    JOIN held_targets AS t ON t.period_id = p.id AND t.stage_id = s.id
    LEFT JOIN reading AS v ON v.stage = s.id AND v.period = p.id AND v.metric = 'volume'
    LEFT JOIN reading AS h ON h.stage = s.id AND h.period = p.id AND h.metric = 'health'),
  value_before AS (
    SELECT *,
           LAG(volume) OVER before AS volume_before,
           LAG(health) OVER before AS health_before,
           LAG(days) OVER before AS days_before,
           MAX(days, LAG(days) OVER before) > 1.125 * MIN(days, LAG(days) OVER before) AS per_day
    FROM value
    WINDOW before AS (PARTITION BY stage_id ORDER BY period_place)),
  compared AS (
    SELECT *,
           IIF(per_day, volume / days, volume) AS rate,
           IIF(per_day, volume_before / days_before, volume_before) AS rate_before
    FROM value_before)
SELECT period_id, period, period_place, stage_id, stage, place, volume, health,
       volume_target, health_target,
       CASE WHEN health IS NULL THEN 'no_reading'
            WHEN health_target IS NULL OR health_better = 'none' THEN 'no_target'
            WHEN health_better = 'higher' AND health >= health_target THEN 'on_target'
            WHEN health_better = 'lower' AND health <= health_target THEN 'on_target'
            ELSE 'off_target' END AS health_status,
       CASE WHEN rate_before <> 0
            THEN (rate - rate_before) / ABS(rate_before) END AS volume_trend,
       CASE WHEN health_before <> 0
            THEN (health - health_before) / ABS(health_before) END AS health_trend,
       COALESCE(per_day AND rate_before <> 0 AND rate IS NOT NULL, 0) AS trend_per_day
FROM compared
ORDER BY period_place, place;
CREATE VIEW passage_numbers AS
WITH
  step AS (
    SELECT period_id, period, period_place, place, stage_id AS from_id, stage AS "from", volume,
           LEAD(stage_id) OVER next AS to_id, LEAD(stage) OVER next AS "to",
           LEAD(volume) OVER next AS next_volume
    FROM stage_numbers
    WINDOW next AS (PARTITION BY period_id ORDER BY place)),
  fact AS (
    SELECT step.*, COALESCE(r.moved, next_volume) AS moved,
           CASE WHEN volume > 0 THEN COALESCE(r.moved, next_volume) / volume END AS conversion,
           r.median_days AS days,
           CASE WHEN s.passage_fixed_term = 0 THEN r.median_days END AS delay,
           s.passage_fixed_term AS fixed_term,
           t.target_conversion, t.target_days
    FROM step
    JOIN stage AS s ON s.id = from_id
    JOIN held_targets AS t ON t.period_id = step.period_id AND t.stage_id = from_id
    LEFT JOIN passage_reading AS r
      ON r.stage = from_id AND r.period = step.period_id AND r."to" = to_id
    WHERE to_id IS NOT NULL),
  ranked_conversion AS (
    SELECT period_id, conversion,
           ROW_NUMBER() OVER (PARTITION BY period_id ORDER BY conversion) AS n,
           COUNT(*) OVER (PARTITION BY period_id) AS of
    FROM fact WHERE conversion IS NOT NULL),
  ranked_delay AS (
    SELECT period_id, delay,
           ROW_NUMBER() OVER (PARTITION BY period_id ORDER BY delay) AS n,
           COUNT(*) OVER (PARTITION BY period_id) AS of
    FROM fact WHERE delay IS NOT NULL),
  median_conversion AS (
    SELECT period_id, AVG(conversion) AS median
    FROM ranked_conversion WHERE n IN ((of + 1) / 2, (of + 2) / 2) GROUP BY period_id),
  median_delay AS (
    SELECT period_id, AVG(delay) AS median
    FROM ranked_delay WHERE n IN ((of + 1) / 2, (of + 2) / 2) GROUP BY period_id),
  benchmark AS (
    SELECT fact.*,
           COALESCE(SUM(delay) OVER others, 0.0) AS other_delays,
           CASE WHEN conversion IS NOT NULL
                THEN COALESCE(target_conversion, c.median) END AS benchmark_conversion,
           CASE WHEN delay IS NOT NULL
                THEN COALESCE(target_days, MAX(1.0, d.median)) END AS benchmark_days
    FROM fact
    LEFT JOIN median_conversion AS c USING (period_id)
    LEFT JOIN median_delay AS d USING (period_id)
    WINDOW others AS (PARTITION BY period_id ROWS BETWEEN UNBOUNDED PRECEDING
                      AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW)),
  uplift AS (
    SELECT *,
           CASE WHEN conversion IS NULL THEN NULL
                WHEN conversion = 0 THEN 9e999
                WHEN benchmark_conversion <= conversion THEN 1.0
                ELSE benchmark_conversion / conversion END AS conversion_uplift,
           CASE WHEN delay IS NULL THEN NULL
                WHEN other_delays + delay > 0
                THEN (other_delays + delay) / (other_delays + MIN(delay, benchmark_days))
                ELSE 1.0 END AS delay_uplift
    FROM benchmark)
SELECT period_id, period, period_place, place, from_id, "from", to_id, "to", volume, moved,
       conversion, days, fixed_term, target_conversion, target_days,
       benchmark_conversion, benchmark_days, conversion_uplift, delay_uplift,
       MAX(COALESCE(conversion_uplift, delay_uplift),
           COALESCE(delay_uplift, conversion_uplift)) AS uplift,
       COALESCE(conversion = 0, 0) AS stalled,
       COALESCE(conversion > 1, 0) AS doubtful
FROM uplift
ORDER BY period_place, place;
CREATE VIEW weakest_link AS
WITH
  passage AS (
    SELECT *, MAX(uplift) OVER (PARTITION BY period_id) AS largest_uplift FROM passage_numbers),
  by_flow AS (
    SELECT period_id, MIN(place) AS place FROM passage
    WHERE largest_uplift > 1.000000000001 AND uplift >= largest_uplift * 0.999999999999
    GROUP BY period_id),
  by_conversion AS (
    SELECT period_id, place FROM (
      SELECT period_id, place,
             ROW_NUMBER() OVER (PARTITION BY period_id ORDER BY conversion, place) AS n
      FROM passage WHERE conversion IS NOT NULL)
    WHERE n = 1),
  by_delay AS (
    SELECT period_id, place FROM (
      SELECT period_id, place,
             ROW_NUMBER() OVER (PARTITION BY period_id ORDER BY days DESC, place) AS n
      FROM passage WHERE days IS NOT NULL AND fixed_term = 0)
    WHERE n = 1),
  lead_time AS (
    SELECT period_id, SUM(days) AS lead_time_days FROM passage GROUP BY period_id),
  whole AS (
    SELECT DISTINCT period_id, period, period_place,
           FIRST_VALUE(volume) OVER run AS first_volume,
           LAST_VALUE(volume) OVER run AS last_volume
    FROM stage_numbers
    WINDOW run AS (PARTITION BY period_id ORDER BY place
                   ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))
SELECT whole.period_id, whole.period, whole.period_place, map.rule,
       chosen.from_id, chosen."from" AS stage, chosen."to",
       CASE map.rule
         WHEN 'delay' THEN IIF(chosen.place IS NULL, NULL, 'delay')
         WHEN 'conversion' THEN IIF(chosen.place IS NULL, NULL, 'conversion')
         ELSE CASE
           WHEN chosen.place IS NULL THEN NULL
           WHEN chosen.delay_uplift IS NULL THEN 'conversion'
           WHEN chosen.conversion_uplift >= chosen.delay_uplift * 0.999999999999 THEN 'conversion'
           ELSE 'delay' END
       END AS cause,
       chosen.uplift, chosen.stalled,
       lowest."from" AS lowest_conversion, longest."from" AS longest_delay,
       lowest.from_id AS lowest_conversion_id, longest.from_id AS longest_delay_id,
       lead_time.lead_time_days,
       CASE WHEN first_volume > 0 THEN last_volume / first_volume END AS overall_conversion
FROM whole
CROSS JOIN map
LEFT JOIN lead_time ON lead_time.period_id = whole.period_id
LEFT JOIN by_flow ON by_flow.period_id = whole.period_id
LEFT JOIN by_conversion ON by_conversion.period_id = whole.period_id
LEFT JOIN by_delay ON by_delay.period_id = whole.period_id
LEFT JOIN passage AS chosen
  ON chosen.period_id = whole.period_id
  AND chosen.place = CASE map.rule WHEN 'flow' THEN by_flow.place
                                   WHEN 'conversion' THEN by_conversion.place
                                   ELSE by_delay.place END
LEFT JOIN passage AS lowest
  ON lowest.period_id = whole.period_id AND lowest.place = by_conversion.place
LEFT JOIN passage AS longest
  ON longest.period_id = whole.period_id AND longest.place = by_delay.place
ORDER BY whole.period_place;
)sql";

}  // namespace throughline::store
