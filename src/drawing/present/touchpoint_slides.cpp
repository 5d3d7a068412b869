#include <algorithm>
#include <cmath>

#include "present/slide_cards.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/present.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kCardGapOnSlide = 14;
constexpr qreal kNarrowestCard = 300;

using Touchpoints = std::vector<const journey::Touchpoint*>;

/// Cards in rows, all of a row as high as its highest.
class CardGrid {
 public:
  CardGrid(SlideSource& source, CardDetail detail, std::size_t columns, QSizeF room)
      : m_source(source), m_detail(detail), m_columns(columns), m_room(room) {
    m_width = (room.width() - kCardGapOnSlide * static_cast<qreal>(columns - 1)) /
              static_cast<qreal>(columns);
  }

  /// From the first one on; where not all fit the last place says how many do not.
  [[nodiscard]] TouchpointsShown fill(const Touchpoints& all, std::size_t first) {
    SlideSheet sheet;
    qreal y = 0;
    std::size_t next = first;
    while (next < all.size()) {
      std::vector<SharedPicture> row;
      qreal height = 0;
      for (std::size_t i = next; i < all.size() && row.size() < m_columns; ++i) {
        row.push_back(slideCard(m_source, *all[i], m_detail, m_width));
        height = std::max(height, row.back()->size.height());
      }
      const qreal top = y > 0 ? y + kCardGapOnSlide : 0;
      const bool fits = top + height <= m_room.height();
      const bool isLast = next + row.size() == all.size();
      // A row after which the rest has no place gives its last one away.
      const bool nextFits =
          isLast || top + height + kCardGapOnSlide + leastRow() <= m_room.height();
      if (!fits) break;
      if (!nextFits) row.pop_back();
      for (std::size_t i = 0; i < row.size(); ++i) sheet.put(row[i], {left(i), top});
      next += row.size();
      if (!nextFits) {
        putMore(sheet, all.size() - next, {left(row.size()), top});
        y = top + std::max(height, moreHeight());
        return {sheet.finish({m_room.width(), y}), next - first};
      }
      y = top + height;
    }
    if (next < all.size()) {
      const qreal top = y > 0 ? y + kCardGapOnSlide : 0;
      putMore(sheet, all.size() - next, {left(0), top});
      y = top + moreHeight();
    }
    return {sheet.finish({m_room.width(), y}), next - first};
  }

 private:
  [[nodiscard]] qreal left(std::size_t column) const {
    return static_cast<qreal>(column) * (m_width + kCardGapOnSlide);
  }
  [[nodiscard]] qreal moreHeight() { return slideMore(m_source, 1, m_width)->size.height(); }
  /// No row after this one is sure to be lower.
  [[nodiscard]] qreal leastRow() { return moreHeight(); }
  void putMore(SlideSheet& sheet, std::size_t count, QPointF at) {
    sheet.put(slideMore(m_source, count, m_width), at);
  }

  SlideSource& m_source;
  CardDetail m_detail;
  std::size_t m_columns;
  QSizeF m_room;
  qreal m_width = 0;
};

/// The first look in which all cards that are left fit, else the last of them.
TouchpointsShown fitted(SlideSource& source, const Touchpoints& all, std::size_t first,
                        const std::vector<std::pair<CardDetail, std::size_t>>& looks, QSizeF room) {
  TouchpointsShown shown;
  for (const auto& [detail, columns] : looks) {
    // No card is lower than this, so that ten thousand are not measured to learn that.
    constexpr qreal kLowest = 60;
    const qreal rows =
        std::ceil(static_cast<qreal>(all.size() - first) / static_cast<qreal>(columns));
    const bool hopeless = rows * kLowest > room.height();
    if (hopeless && &looks.back().first != &detail) continue;
    shown = CardGrid(source, detail, columns, room).fill(all, first);
    if (first + shown.shown == all.size()) break;
  }
  return shown;
}

TouchpointsShown underHeading(const SharedPicture& heading, const TouchpointsShown& cards) {
  SlideSheet sheet;
  sheet.put(heading, {0, 0});
  sheet.put(cards.picture, {0, heading->size.height()});
  const qreal height = heading->size.height() + cards.picture->size.height();
  return {sheet.finish({heading->size.width(), height}), cards.shown};
}

}  // namespace

TouchpointsShown touchpointColumn(SlideSource& source, std::size_t place, std::size_t first,
                                  QSizeF room) {
  const Touchpoints all = source.touchpointsOf(source.stages[place]->id);
  if (all.empty()) return {};
  const SharedPicture heading =
      slideHeading(source, source.words(messages::touchpointsLane()), room.width());
  const QSizeF below(room.width(), room.height() - heading->size.height());
  const std::size_t half = std::max<std::size_t>(2, static_cast<std::size_t>(room.width() / 260));
  return underHeading(
      heading,
      fitted(source, all, first,
             {{CardDetail::job, 1}, {CardDetail::owner, 1}, {CardDetail::compact, half}}, below));
}

TouchpointsShown touchpointPage(SlideSource& source, std::size_t place, std::size_t first,
                                QSizeF room) {
  const Touchpoints all = source.touchpointsOf(source.stages[place]->id);
  const SharedPicture heading =
      slideHeading(source, source.words(messages::touchpointsLane()), room.width());
  const QSizeF below(room.width(), room.height() - heading->size.height());
  const auto wide = static_cast<std::size_t>(room.width() / kNarrowestCard);
  const auto compact = static_cast<std::size_t>(room.width() / 230);
  const std::size_t columns = std::max<std::size_t>(1, std::min<std::size_t>(wide, 4));
  std::vector<std::pair<CardDetail, std::size_t>> looks{{CardDetail::job, columns},
                                                        {CardDetail::owner, columns}};
  // As wide as lets all of them in: a name has the more room.
  for (std::size_t more = columns; more < compact; ++more) {
    looks.emplace_back(CardDetail::compact, more);
  }
  looks.emplace_back(CardDetail::compact, std::max<std::size_t>(compact, 1));
  return underHeading(heading, fitted(source, all, first, looks, below));
}

}  // namespace throughline::drawing
