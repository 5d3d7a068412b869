#pragma once

#include <QObject>
#include <optional>

#include "canvas/board.h"
#include "canvas/cut.h"
#include "canvas/focus.h"
#include "kinds.h"

namespace throughline::editor {

/// Gives every item its states: selected, current, found, dimmed, hovered, cut, kept.
class Highlights : public QObject {
  Q_OBJECT

 public:
  Highlights(OpenMap& map, ViewState& view, Board& board, const Focus& focus, const Cut& cut);

  void apply();
  void setHovered(const std::optional<ElementKey>& key);
  /// The card that a link being drawn would end at.
  void setLinkTarget(const std::optional<ElementKey>& key);

  /// The same for an element that is not an item (a stage header).
  [[nodiscard]] unsigned statesOf(const drawing::Element& element) const;

 signals:
  void changed();

 private:
  [[nodiscard]] bool isDimmed(const drawing::Element& element) const;
  /// It names a person, and not one of those that are shown.
  [[nodiscard]] bool isOthers(const drawing::Element& element) const;
  [[nodiscard]] bool isCut(const drawing::Element& element) const;
  /// It shows something of an edit that is not on the disk yet.
  [[nodiscard]] bool isKept(const drawing::Element& element) const;
  /// Its record was found, or one that it sums up.
  [[nodiscard]] bool isFound(const drawing::Element& element) const;
  [[nodiscard]] bool sumsUpFound(const drawing::Element& element) const;
  void swapState(std::optional<ElementKey>& held, const std::optional<ElementKey>& key,
                 ElementItem::State state);

  OpenMap& m_map;
  ViewState& m_view;
  Board& m_board;
  const Focus& m_focus;
  const Cut& m_cut;
  std::set<std::int64_t> m_shownPeople;  ///< empty: all
  std::set<drawing::Target> m_found;
  std::set<SumCell> m_foundCells;
  std::optional<ElementKey> m_hovered;
  std::optional<ElementKey> m_linkTarget;
};

}  // namespace throughline::editor
