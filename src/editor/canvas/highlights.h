#pragma once

#include <QObject>
#include <optional>

#include "canvas/board.h"
#include "canvas/cut.h"
#include "canvas/focus.h"
#include "canvas/hit.h"
#include "kinds.h"

namespace throughline::editor {

/// Gives every item its states: selected, current, found, dimmed, hovered, cut, kept. A link
/// that is hovered or selected is looked at: it and its two cards stand out, other links
/// step back.
class Highlights : public QObject {
  Q_OBJECT

 public:
  Highlights(OpenMap& map, ViewState& view, Board& board, const Focus& focus, const Cut& cut);

  void apply();
  void setHovered(const std::optional<ElementKey>& key);
  /// Null ends it.
  void setHoveredLink(journey::Id<journey::Link> link);
  /// The links of a bundle that has parted; none: all run in theirs.
  void setParted(const LinkIds& links);
  [[nodiscard]] const LinkIds& parted() const { return m_parted; }
  /// The card that a link being drawn would end at.
  void setLinkTarget(const std::optional<ElementKey>& key);

  /// The same for an element that is not an item (a stage header).
  [[nodiscard]] unsigned statesOf(const drawing::Element& element) const;

 signals:
  void changed();

 private:
  [[nodiscard]] unsigned pastStatesOf(const drawing::Element& element) const;
  [[nodiscard]] bool isDimmed(const drawing::Element& element) const;
  /// It names a person, and not one of those that are shown.
  [[nodiscard]] bool isOthers(const drawing::Element& element) const;
  [[nodiscard]] bool namesOthers(const journey::RecordKey& record) const;
  [[nodiscard]] bool isFilteredOut(const journey::RecordKey& record) const;
  /// The card is dimmed, for whatever reason but a search, which dims all links.
  [[nodiscard]] bool stepsBack(journey::Id<journey::Touchpoint> card) const;
  [[nodiscard]] bool isCut(const drawing::Element& element) const;
  /// It shows something of an edit that is not on the disk yet.
  [[nodiscard]] bool isKept(const drawing::Element& element) const;
  /// Its record was found, or one that it sums up.
  [[nodiscard]] bool isFound(const drawing::Element& element) const;
  [[nodiscard]] bool sumsUpFound(const drawing::Element& element) const;
  void findLinksLookedAt();
  void applyToLinks();
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
  journey::Id<journey::Link> m_hoveredLink;
  LinkIds m_parted;
  std::set<journey::Id<journey::Link>> m_lookedAt;
  std::set<drawing::Target> m_joined;  ///< by those links
};

}  // namespace throughline::editor
