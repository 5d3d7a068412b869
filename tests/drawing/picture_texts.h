#pragma once

#include <QStringList>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// The texts of an element's picture, in painting order.
[[nodiscard]] inline QStringList textListOf(const Element& element) {
  QStringList texts;
  for (const Mark& mark : element.picture->marks) {
    if (const auto* text = std::get_if<TextMark>(&mark)) texts << text->text;
  }
  return texts;
}
[[nodiscard]] inline QString textsOf(const Element& element) {
  return textListOf(element).join(u' ').trimmed();
}

[[nodiscard]] inline const Element* elementOf(const MapLayout& layout, ElementKind kind,
                                              journey::Id<journey::Stage> stage) {
  for (const Element& element : layout.elements) {
    if (element.kind == kind && element.stage == stage) return &element;
  }
  return nullptr;
}
[[nodiscard]] inline QString textsOf(const MapLayout& layout, ElementKind kind,
                                     journey::Id<journey::Stage> stage) {
  const Element* element = elementOf(layout, kind, stage);
  return element ? textsOf(*element) : QString();
}

}  // namespace throughline::drawing
