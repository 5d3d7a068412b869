#pragma once

#include <QObject>
#include <map>
#include <set>
#include <vector>

#include "canvas/badges/badge_anchor.h"
#include "canvas/badges/badges_item.h"
#include "canvas/board.h"
#include "frame/checked_map.h"
#include "frame/finding_key.h"

class QPainter;

namespace throughline::editor {

/// The marks of the check on the map: one at the upper right corner of each thing that something
/// was found on, and on each stage the worst count of its column. They lie over the layout, so
/// that no export and no thumbnail has them. What waits for an earlier step has none.
class Badges : public QObject {
  Q_OBJECT

 public:
  explicit Badges(Board& board);

  /// Must outlive it.
  void setCheck(CheckedMap& check);
  void setShown(bool shown);
  [[nodiscard]] bool areShown() const { return m_shown; }

  /// The finding whose mark is there, the worst of its thing or stage. Places on a stage's header
  /// are those of the layout; `zoom` is that at which the map is seen.
  [[nodiscard]] std::optional<FindingKey> at(QPointF map, qreal zoom) const;
  /// What was found there, a line each; empty where nothing was.
  [[nodiscard]] QString wordsAt(QPointF map, qreal zoom) const;
  /// What was found on what an element shows.
  [[nodiscard]] QString wordsOn(const drawing::Element& element) const;
  /// The count of a stage on its header, which stands there in the painter's pixels.
  void paintCount(QPainter& painter, const drawing::Element& header, const QRectF& at, qreal zoom,
                  const drawing::Theme& theme) const;

 signals:
  void changed();

 private:
  /// What was found on one thing, or at one stage: the worst first.
  struct Found {
    std::vector<std::size_t> findings;
    CheckMark mark = CheckMark::setAside;
  };
  void follow();
  void place();
  /// The marks of the figures that an element shows, each figure once; false where it shows none.
  bool placeFigures(std::size_t element, std::set<StageFigure>& placed, std::vector<Badge>& badges);
  [[nodiscard]] bool isOn() const { return m_shown && m_check; }
  [[nodiscard]] const Found* foundAt(QPointF map, qreal zoom) const;
  [[nodiscard]] const Found* foundOn(const drawing::Element& element) const;
  [[nodiscard]] QString countOf(const Found& found) const;
  /// Where a stage's count stands on the map; below kReadableZoom it is the mark alone.
  [[nodiscard]] QRectF countRect(const drawing::Element& header, const Found& found,
                                 qreal zoom) const;
  void paintPill(QPainter& painter, const QRectF& box, const Found& found,
                 const drawing::Theme& theme) const;
  [[nodiscard]] QString wordsOf(const Found& found) const;

  Board& m_board;
  CheckedMap* m_check = nullptr;
  bool m_shown = true;
  std::map<BadgeAnchor, Found> m_found;
  std::map<std::int64_t, Found> m_stages;
  std::map<StageFigure, Found> m_figures;
  BadgesItem m_item;
};

}  // namespace throughline::editor
