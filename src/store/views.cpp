#include "views.h"

namespace throughline::store {

namespace {

// One row per period and stage: the targets that held at the period's end. Of those
// that held until then or longer it is the first (MIN picks its row), else today's.
constexpr const char* kHeldTargets = R"(CREATE VIEW held_targets AS
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
LEFT JOIN held AS m ON m.stage = s.id AND m.period = p.id AND m."of" = 'passage')";

// One row per period and stage. Where a period is more than 1.125 times as long as
// the one before, or that one as this, their volumes per day make the trend.
constexpr const char* kStageNumbers = R"(CREATE VIEW stage_numbers AS
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
ORDER BY period_place, place)";

// One row per period and passage, with the two uplifts of the rule. An infinite
// uplift (9e999) is a stalled passage's. A conversion above 1 is doubtful.
constexpr const char* kPassageNumbers = R"(CREATE VIEW passage_numbers AS
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
ORDER BY period_place, place)";

// One row per period, also where no passage is the weakest: then without a
// stage. Uplifts that differ by less than 1 part in 10^12 are equal.
constexpr const char* kWeakestLink = R"(CREATE VIEW weakest_link AS
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
ORDER BY whole.period_place)";

}  // namespace

const std::array<View, 4>& numberViews() {
  static const std::array<View, 4> views{{{"held_targets", kHeldTargets},
                                          {"stage_numbers", kStageNumbers},
                                          {"passage_numbers", kPassageNumbers},
                                          {"weakest_link", kWeakestLink}}};
  return views;
}

}  // namespace throughline::store
