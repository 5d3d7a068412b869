#pragma once

#include <QObject>
#include <optional>

#include "canvas/board.h"
#include "canvas/element_key.h"

namespace throughline::editor {

/// The element that has the keyboard. ViewState knows which record is current;
/// a stage is shown by several elements (its header, its job, its metrics …),
/// and this knows which of them is meant.
class Focus : public QObject {
  Q_OBJECT

 public:
  Focus(Board& board, ViewState& view);

  /// Null where nothing is current, or it is not on the map.
  [[nodiscard]] const drawing::Element* element() const;
  /// What every command acts on: the element that has the keyboard, where it is selected.
  /// Null where nothing is; the place that a menu was opened over is no choice.
  [[nodiscard]] const drawing::Element* chosen() const;
  [[nodiscard]] const std::optional<ElementKey>& key() const { return m_key; }

  enum class How {
    only,    ///< it alone is selected
    extend,  ///< added to the selection
    toggle,
  };
  void go(const drawing::Element& element, How how = How::only);

  /// A point of a curve that the arrows move instead of leaving it.
  void hold(bool held);
  [[nodiscard]] bool isHeld() const { return m_held; }

  /// The column that an edit without a better place goes to: the current
  /// element's, else the first; none on an empty map.
  [[nodiscard]] journey::Id<journey::Stage> stage() const;

 signals:
  /// The selection or the element that has the keyboard has changed.
  void moved();

 private:
  void follow();

  Board& m_board;
  ViewState& m_view;
  std::optional<ElementKey> m_key;
  bool m_held = false;
};

}  // namespace throughline::editor
