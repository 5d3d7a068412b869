#include "period_verbs.h"

#include "frame/today.h"
#include "frame/worded.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

namespace {

using journey::Id;
using journey::Period;

// As the history keeps it.
std::string labelled(const Period& period) { return journey::shortened(period.name, 28); }

journey::Message additionOf(const Period& period) {
  return journey::messages::addPeriod(labelled(period));
}

}  // namespace

QString nameAndState(const Period& period, const Services& services) {
  const QString name = shortName(period);
  return period.end < today(services) ? name : texts::Periods::tr("%1, unfinished").arg(name);
}

QString addNextText(const journey::Journey& journey, const Services& services,
                    std::optional<journey::PeriodLength> length) {
  const auto next = journey::nextPeriod(journey, today(services), length);
  return next ? worded(additionOf(*next)) : QString();
}

std::optional<Id<Period>> addNext(OpenMap& map, const Services& services,
                                  std::optional<journey::PeriodLength> length) {
  const auto next = journey::nextPeriod(map.journey(), today(services), length);
  if (!next) return std::nullopt;
  Id<Period> added;
  const bool done = map.edit(additionOf(*next), nullptr, [&](journey::Edit& edit) {
    added = journey::addNextPeriod(edit, today(services), length);
  });
  return done ? std::optional(added) : std::nullopt;
}

QString addEarlierText(const journey::Journey& journey) {
  const auto earlier = journey::earlierPeriod(journey);
  return earlier ? worded(additionOf(*earlier)) : QString();
}

std::optional<Id<Period>> addEarlier(OpenMap& map) {
  const auto earlier = journey::earlierPeriod(map.journey());
  if (!earlier) return std::nullopt;
  Id<Period> added;
  const bool done = map.edit(additionOf(*earlier), nullptr,
                             [&](journey::Edit& edit) { added = journey::addEarlierPeriod(edit); });
  return done ? std::optional(added) : std::nullopt;
}

bool removeAsking(OpenMap& map, ViewState& view, Services& services, Id<Period> period,
                  QWidget* parent) {
  const QString name = shortName(map.journey().get(period));
  if (const auto count = journey::readingCount(map.journey(), period); count > 0) {
    const QString question = texts::Periods::tr("“%1” holds %n readings, which go with it.",
                                                nullptr, static_cast<int>(count))
                                 .arg(name);
    const QString remove = texts::Periods::tr("Remove period");
    if (services.dialogs->ask(parent, {.title = remove,
                                       .text = question,
                                       .answers = {remove},
                                       .cancel = texts::Periods::tr("Keep it")}) != 0) {
      return false;
    }
  }
  if (view.options().period == period) {
    auto options = view.options();
    options.period.reset();
    view.setOptions(options);
  }
  return map.edit(journey::messages::removePeriod(labelled(map.journey().get(period))), nullptr,
                  [&](journey::Edit& edit) { journey::removePeriod(edit, period); });
}

std::optional<Id<Period>> shownPeriod(const journey::Journey& journey, const ViewState& view) {
  const auto chosen = view.options().period;
  return chosen && journey.find(*chosen) ? chosen : metrics::newestWithReading(journey);
}

void showPeriod(ViewState& view, Id<Period> period) {
  auto options = view.options();
  options.period = period;
  view.setOptions(options);
}

}  // namespace throughline::editor
