#include "canvas/past/changed_places.h"

#include <algorithm>

#include "canvas/badges/badge_anchor.h"
#include "kinds.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::PartRole;

namespace {

constexpr qreal kAroundFigure = 3;

QRectF partRect(const Element& element, const drawing::Part& part) {
  const QRectF rect = boundsOf(*element.picture, part).translated(element.rect.topLeft());
  return rect.adjusted(-kAroundFigure, -kAroundFigure, kAroundFigure, kAroundFigure);
}

/// The figure of one metric with what stands below it.
QRectF metricRect(const Element& element, journey::MetricRole metric) {
  const bool isVolume = metric == journey::MetricRole::volume;
  const auto& parts = element.picture->parts;
  const auto nameOf = [&](std::string_view field) {
    return std::ranges::find(parts, field, &drawing::Part::field);
  };
  const auto name = nameOf(isVolume ? "volume.name" : "health.name");
  if (name == parts.end() || name == parts.begin()) return {};
  const auto other = nameOf(isVolume ? "health.name" : "volume.name");
  const auto first = std::prev(name);
  const auto end = other != parts.end() && other > name ? std::prev(other) : parts.end();
  QRectF rect;
  for (auto part = first; part < end; ++part) rect |= partRect(element, *part);
  return rect;
}

/// The figure with that place among those of the element.
QRectF figureRect(const Element& element, std::size_t place) {
  for (const drawing::Part& part : element.picture->parts) {
    if (part.role == PartRole::figure && place-- == 0) return partRect(element, part);
  }
  return {};
}

/// One change, looked for among the elements.
class ChangedSearch {
 public:
  ChangedSearch(ChangedPlaces& places, const drawing::MapLayout& layout)
      : m_places(places), m_layout(layout) {}

  void look(const journey::Change& change) {
    const journey::Record& record = change.after ? *change.after : *change.before;
    if (const auto* reading = std::get_if<journey::Reading>(&record)) return ofReading(*reading);
    if (const auto* passage = std::get_if<journey::PassageReading>(&record)) {
      return ofPassage(*passage, change);
    }
    if (const auto* stage = std::get_if<journey::Stage>(&record)) return ofStage(*stage, change);
    if (const auto* evidence = std::get_if<journey::Evidence>(&record)) {
      return mark([&](const Element& element) {
        return element.kind == ElementKind::evidence && element.stage == evidence->stage;
      });
    }
    drawing::Target target(change.kind, change.id);
    if (const auto* comment = std::get_if<journey::Comment>(&record)) {
      target = {comment->kind, comment->thing};
    }
    mark([&](const Element& element) {
      return element.target == target && element.kind != ElementKind::emotionQuote;
    });
  }

 private:
  template <class Meant>
  void mark(Meant meant) {
    for (const Element& element : m_layout.elements) {
      if (meant(element)) m_places.elements.insert(keyOf(element));
    }
  }

  template <class RectOf>
  void ring(ElementKind kind, journey::Id<journey::Stage> stage, RectOf rectOf) {
    for (const Element& element : m_layout.elements) {
      if (element.kind != kind || element.stage != stage || !element.picture) continue;
      if (const QRectF rect = rectOf(element); !rect.isEmpty()) m_places.figures.push_back(rect);
    }
  }

  void ofReading(const journey::Reading& reading) {
    ring(ElementKind::metrics, reading.stage,
         [&](const Element& element) { return metricRect(element, reading.metric); });
  }

  void ofPassage(const journey::PassageReading& passage, const journey::Change& change) {
    const auto* before =
        change.before ? std::get_if<journey::PassageReading>(&*change.before) : nullptr;
    const auto* after =
        change.after ? std::get_if<journey::PassageReading>(&*change.after) : nullptr;
    const auto value = [](const auto* reading, auto member) {
      return reading ? reading->*member : std::nullopt;
    };
    using journey::PassageReading;
    const bool moved =
        value(before, &PassageReading::moved) != value(after, &PassageReading::moved);
    const bool days =
        value(before, &PassageReading::medianDays) != value(after, &PassageReading::medianDays);
    for (const auto& [changed, place] : {std::pair{moved, 0U}, std::pair{days, 1U}}) {
      if (!changed) continue;
      ring(ElementKind::flow, passage.stage,
           [&, which = place](const Element& element) { return figureRect(element, which); });
    }
  }

  void ofStage(const journey::Stage& stage, const journey::Change& change) {
    const auto isHeader = [&](const Element& element) {
      return element.kind == ElementKind::stageHeader && element.stage == stage.id;
    };
    if (!change.before || !change.after) return mark(isHeader);
    for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
      if (field->key.starts_with("job.")) {
        mark([&](const Element& element) {
          return element.kind == ElementKind::job && element.stage == stage.id;
        });
      } else if (field->key.starts_with("volume.")) {
        ofReading({.stage = stage.id, .metric = journey::MetricRole::volume});
      } else if (field->key.starts_with("health.")) {
        ofReading({.stage = stage.id, .metric = journey::MetricRole::health});
      } else {
        mark(isHeader);
      }
    }
  }

  ChangedPlaces& m_places;
  const drawing::MapLayout& m_layout;
};

}  // namespace

ChangedPlaces placesOf(const journey::ChangeSet& changes, const drawing::MapLayout& layout) {
  ChangedPlaces places;
  ChangedSearch search(places, layout);
  for (const journey::Change& change : changes) search.look(change);
  return places;
}

ChangedPlaces placesOf(const journey::Change& change, const drawing::MapLayout& layout) {
  ChangedPlaces places;
  ChangedSearch(places, layout).look(change);
  return places;
}

QRectF firstOf(const ChangedPlaces& places, const drawing::MapLayout& layout) {
  if (!places.figures.empty()) return places.figures.front();
  for (const Element& element : layout.elements) {
    // Headers are always in sight above.
    const bool isHeader = element.kind == ElementKind::stageHeader;
    if (!isHeader && places.elements.contains(keyOf(element))) return element.rect;
  }
  return {};
}

}  // namespace throughline::editor
