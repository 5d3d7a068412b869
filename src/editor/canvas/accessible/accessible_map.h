#pragma once

#include <QAccessibleWidget>

#include "canvas/accessible/map_reader.h"

namespace throughline::editor {

/// The map view for assistive technology: a list of stages, each with what stands in
/// it, then of the curve and the links that join them. While a text is typed on the map, its field
/// is the last child.
class AccessibleMap : public QAccessibleWidget {
 public:
  /// Both must outlive it.
  AccessibleMap(MapView& view, MapReader& reader);

  [[nodiscard]] QString text(QAccessible::Text text) const override;
  [[nodiscard]] int childCount() const override;
  [[nodiscard]] QAccessibleInterface* child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
  [[nodiscard]] QAccessibleInterface* focusChild() const override;

 private:
  [[nodiscard]] QWidget* field() const;

  MapView& m_view;
  MapReader& m_reader;
};

}  // namespace throughline::editor
