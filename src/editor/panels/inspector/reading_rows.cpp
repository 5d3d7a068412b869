#include "reading_rows.h"

#include <algorithm>
#include <cmath>

#include "new_reading.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/editor/words.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

namespace {

using journey::CampaignReading;
using journey::Id;
using journey::Kind;
using journey::Period;
using journey::TouchpointReading;

/// One reading, of whichever of the two kinds.
struct Row {
  std::int64_t id = 0;
  std::string metric;
  Id<Period> period;
  double value = 0;
};

template <class T>
std::vector<Row> rowsIn(const journey::Journey& journey, std::int64_t holder) {
  std::vector<Row> rows;
  for (const T* each : journey.in<T>(holder)) {
    rows.push_back({each->id.value, each->metric, each->period, each->value});
  }
  return rows;
}

std::vector<Row> rowsOf(const journey::Journey& journey, const drawing::Target& holder) {
  return holder.kind == Kind::touchpoint ? rowsIn<TouchpointReading>(journey, holder.id)
                                         : rowsIn<CampaignReading>(journey, holder.id);
}

bool isSameMetric(const Row& one, const Row& other) {
  return journey::folded(one.metric) == journey::folded(other.metric);
}

QString unitOf(const std::string& metric) {
  const auto* known = journey::knownMetric(metric);
  if (!known || known->unit.empty()) return {};
  return QStringLiteral(" ") +
         QString::fromUtf8(known->unit.data(), static_cast<qsizetype>(known->unit.size()));
}

/// "42 %, ▼ 3 since Q2 2026"
QString told(const OpenMap& map, const std::vector<Row>& rows, const Row& row) {
  const NumberFormat format(map.notation());
  const QString value = format.shown(row.value) + unitOf(row.metric);
  const auto before = metrics::periodBefore(map.journey(), row.period);
  const auto old = std::ranges::find_if(rows, [&](const Row& each) {
    return before && each.period == *before && isSameMetric(each, row);
  });
  if (old == rows.end()) return value;
  const double change = journey::asMeant(row.value - old->value);
  const QString name = oneLine(QString::fromStdString(map.journey().get(*before).name));
  if (change == 0) return texts::RelatedRecords::tr("%1, as in %2").arg(value, name);
  return texts::RelatedRecords::tr("%1, %2 %3 since %4")
      .arg(value, change > 0 ? QStringLiteral("▲") : QStringLiteral("▼"),
           format.shown(std::abs(change)), name);
}

std::vector<RecordRow> readingRows(const OpenMap& map, const drawing::Target& holder) {
  const auto& journey = map.journey();
  const std::vector<Row> rows = rowsOf(journey, holder);
  std::vector<const Row*> order;
  for (const Row& row : rows) order.push_back(&row);
  const auto firstOf = [&](const Row& row) {
    return std::ranges::find_if(rows, [&](const Row& each) { return isSameMetric(each, row); });
  };
  std::ranges::stable_sort(order, [&](const Row* a, const Row* b) {
    const auto one = firstOf(*a);
    const auto other = firstOf(*b);
    if (one != other) return one < other;
    return journey.get(a->period).start > journey.get(b->period).start;
  });
  const Kind kind =
      holder.kind == Kind::touchpoint ? Kind::touchpoint_reading : Kind::campaign_reading;
  std::vector<RecordRow> shown;
  for (const Row* row : order) {
    shown.push_back({{kind, row->id},
                     texts::RelatedRecords::tr("%1, %2").arg(
                         metricWord(row->metric),
                         oneLine(QString::fromStdString(journey.get(row->period).name))),
                     told(map, rows, *row)});
  }
  return shown;
}

/// The period that is shown, else the newest; null where the map has none.
const Period* periodToMeasure(const journey::Journey& journey, const ViewState& view) {
  if (const Period* shown = drawing::shownPeriod(journey, view.options())) return shown;
  const auto periods = metrics::periodsByDate(journey);
  return periods.empty() ? nullptr : periods.back();
}

/// The first of the catalogue that has no reading in the period yet.
QString metricToAdd(const std::vector<Row>& rows, Id<Period> period) {
  for (const journey::KnownMetric& metric : journey::knownMetrics()) {
    if (metric.fromSurvey) continue;
    const Row wanted{0, std::string(metric.id), period};
    const bool taken = std::ranges::any_of(
        rows, [&](const Row& each) { return each.period == period && isSameMetric(each, wanted); });
    if (!taken) return metricWord(wanted.metric);
  }
  return texts::RelatedRecords::tr("New metric");
}

}  // namespace

RecordListSpec readingsOf(OpenMap& map, const ViewState& view, const drawing::Target& holder) {
  RecordListSpec spec{"readings", texts::RelatedRecords::tr("Readings"),
                      [&map, holder] { return readingRows(map, holder); }};
  if (map.journey().all<Period>().empty()) return spec;
  spec.addText = texts::RelatedRecords::tr("Add reading");
  spec.ask = [&map, &view, holder](QWidget& from, const RecordListSpec::Made& made) {
    const Period* period = periodToMeasure(map.journey(), view);
    if (!period) return;
    const QString metric = metricToAdd(rowsOf(map.journey(), holder), period->id);
    auto* dialog = new NewReading(map, holder, metric, period->id, from.window());
    QObject::connect(dialog, &NewReading::made, &from, made);
    dialog->open();
  };
  return spec;
}

}  // namespace throughline::editor
