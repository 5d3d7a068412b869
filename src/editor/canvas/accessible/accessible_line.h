#pragma once

#include "canvas/accessible/accessible_thing.h"

namespace throughline::editor {

/// What joins the elements of a map, for assistive technology: a link, or the emotion
/// curve with its scores from stage to stage as its value. A child of the list.
class AccessibleLine : public AccessibleThing {
 public:
  AccessibleLine(MapReader& reader, const LineKey& key) : AccessibleThing(reader, key) {}

  [[nodiscard]] QAccessibleInterface* parent() const override { return reader().list(); }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  [[nodiscard]] QString text(QAccessible::Text text) const override;
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override;
  [[nodiscard]] QAccessible::State state() const override;

 protected:
  void press() override;

 private:
  [[nodiscard]] const LineKey& line() const { return std::get<LineKey>(key()); }
  [[nodiscard]] bool isLink() const { return line().record.kind == journey::Kind::link; }
};

}  // namespace throughline::editor
