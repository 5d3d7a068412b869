#include "canvas/accessible/spoken.h"

#include <QStringList>
#include <algorithm>

#include "texts.h"

namespace throughline::editor {

using drawing::Element;
using drawing::Part;
using drawing::PartRole;

namespace {

bool names(PartRole role) {
  return role == PartRole::title || role == PartRole::statement || role == PartRole::quote ||
         role == PartRole::invitation;
}

}  // namespace

Spoken spokenOf(const drawing::MapLayout& layout, const Element& element) {
  QStringList named;
  QStringList figures;
  QStringList others;
  QStringList details;
  for (const Part& part : element.picture->parts) {
    if (names(part.role)) {
      named << part.text;
    } else if (part.role == PartRole::detail) {
      details << part.text;
    } else {
      others << part.text;
      if (part.role == PartRole::figure) figures << part.text;
    }
  }
  Spoken spoken;
  spoken.value = figures.join(QStringLiteral(", "));
  const drawing::Lane* lane =
      element.kind == drawing::ElementKind::stageHeader ? nullptr : layout.lane(element.lane);
  const QString laneName = lane ? drawing::titleOf(*lane->head) : QString();
  if (named.isEmpty()) {
    // Figures alone would not say what they are of.
    spoken.name = laneName + QStringLiteral(": ") + others.join(QStringLiteral(", "));
    spoken.description = details.join(u'\n');
  } else {
    spoken.name = named.join(u' ');
    if (!laneName.isEmpty()) others.prepend(laneName);
    spoken.description = (others + details).join(QStringLiteral(", "));
  }
  return spoken;
}

Spoken spokenOfLink(const drawing::MapLayout& layout, journey::Id<journey::Link> link) {
  const auto found = std::ranges::find(layout.links, link, &drawing::LinkPath::link);
  if (found == layout.links.end()) return {};
  const QString name = found->loopBack ? texts::Canvas::tr("Link that loops back: %1")
                                       : texts::Canvas::tr("Link: %1");
  return {.name = name.arg(found->words), .value = {}, .description = {}};
}

Spoken spokenOfCurve(const drawing::MapLayout& layout, const drawing::Target& record) {
  const auto found = std::ranges::find(layout.curves, record, &drawing::Curve::record);
  if (found == layout.curves.end()) return {};
  QStringList points;
  for (const Element& element : layout.elements) {
    const bool ofPersona = std::ranges::count(found->points, element.target, [](const auto& point) {
      return drawing::Target(point.emotion);
    });
    const bool isPoint = element.kind == drawing::ElementKind::emotionPoint
                             ? ofPersona
                             : element.kind == drawing::ElementKind::cell;
    if (!isPoint || element.lane != found->lane) continue;
    const Element* stage = layout.find({journey::Kind::stage, element.stage.value});
    points << (stage ? drawing::titleOf(*stage->picture) + u' ' : QString()) +
                  spokenOf(layout, element).value;
  }
  return {.name = found->picture->parts.front().text,
          .value = points.join(QStringLiteral(", ")),
          .description = {}};
}

}  // namespace throughline::editor
