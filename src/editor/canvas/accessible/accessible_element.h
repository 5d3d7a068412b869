#pragma once

#include "canvas/accessible/accessible_thing.h"

namespace throughline::editor {

/// One element of the map for assistive technology; a stage's header is the
/// group of what stands below it.
class AccessibleElement : public AccessibleThing {
 public:
  AccessibleElement(MapReader& reader, const ElementKey& key) : AccessibleThing(reader, key) {}

  [[nodiscard]] QAccessibleInterface* parent() const override;
  [[nodiscard]] int childCount() const override;
  [[nodiscard]] QAccessibleInterface* child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
  [[nodiscard]] QString text(QAccessible::Text text) const override;
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override;
  [[nodiscard]] QAccessible::State state() const override;

 protected:
  void press() override;

 private:
  [[nodiscard]] const ElementKey& element() const { return std::get<ElementKey>(key()); }
  [[nodiscard]] const std::vector<ThingKey>& children() const;
};

}  // namespace throughline::editor
