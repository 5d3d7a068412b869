#include "reading_words.h"

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/metric_catalogue.h"

namespace throughline::editor {

using journey::Measure;
using journey::Stage;

namespace {

QString from(const std::string& text) { return oneLine(QString::fromStdString(text), 200); }

}  // namespace

QString metricWord(std::string_view metric) {
  const auto* known = journey::knownMetric(metric);
  const std::string_view name = known ? known->name : metric;
  return oneLine(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

QString shortName(const journey::Period& period) {
  return oneLine(QString::fromStdString(period.name), 28);
}

QString measureName(const Stage& stage, Measure measure) {
  switch (measure) {
    case Measure::volume:
      return isSetUp(stage, measure) ? from(stage.volume.name) : texts::Readings::tr("Volume");
    case Measure::health:
      return isSetUp(stage, measure) ? from(stage.health.name) : texts::Readings::tr("Health");
    case Measure::days:
      return texts::Readings::tr("Median days");
    case Measure::moved:
      break;
  }
  return texts::Readings::tr("Moved on");
}

bool isSetUp(const Stage& stage, Measure measure) {
  if (measure == Measure::volume) return !stage.volume.name.empty();
  if (measure == Measure::health) return !stage.health.name.empty();
  return true;
}

QString measureUnit(const Stage& stage, Measure measure) {
  return QString::fromStdString(exchange::unitOf(stage, measure));
}

QString columnName(const journey::Journey& journey, journey::Id<journey::Period> period) {
  return period == journey::kTarget ? texts::Readings::tr("Target")
                                    : from(journey.get(period).name);
}

QString placeName(const journey::Journey& journey, const journey::ReadingPlace& place) {
  const Stage& stage = journey.get(place.stage);
  return from(stage.name) + " · " + measureName(stage, place.measure) + " · " +
         columnName(journey, place.period);
}

QString ruleSentence(const journey::Message& rule, const journey::Notation& notation) {
  const QString text = worded(rule, notation);
  return text.left(1).toUpper() + text.mid(1) + ".";
}

QString strayPercentSentence(const QString& text) {
  return texts::Readings::tr("Expected a number that is no percentage, found “%1”.")
      .arg(oneLine(text, 24));
}

}  // namespace throughline::editor
