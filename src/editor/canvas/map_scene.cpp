#include "canvas/map_scene.h"

#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <unordered_map>
#include <utility>

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::MapLayout;

namespace {
constexpr qreal kLiftedZ = 5;

/// The lane's part of the backdrop needs no repaint.
bool isSame(const drawing::Lane& one, const drawing::Lane& other) {
  const auto isSamePicture = [](const drawing::LanePicture& a, const drawing::LanePicture& b) {
    return a.picture == b.picture && a.at == b.at;
  };
  const auto isSameBand = [](const drawing::Band& a, const drawing::Band& b) {
    return a.side == b.side && a.rect == b.rect;
  };
  return one.id == other.id && one.rect == other.rect && one.folded == other.folded &&
         std::ranges::equal(one.pictures, other.pictures, isSamePicture) &&
         std::ranges::equal(one.bands, other.bands, isSameBand);
}
}  // namespace

/// Finds the item that showed an element in the layout before. Mostly elements
/// follow each other as they did; only where they don't is an index made.
class MapScene::Reuse {
 public:
  Reuse(const MapLayout* before, std::vector<ElementItem*> items)
      : m_before(before), m_items(std::move(items)) {}

  ElementItem* take(const ElementKey& key) {
    if (m_next < m_items.size() && keyOf(m_before->elements[m_next]) == key) return takeNext();
    if (m_index.empty()) makeIndex();
    const auto found = m_index.find(key);
    if (found == m_index.end() || !m_items[found->second]) return nullptr;
    m_next = found->second;
    return takeNext();
  }

  [[nodiscard]] const std::vector<ElementItem*>& left() const { return m_items; }

 private:
  ElementItem* takeNext() { return std::exchange(m_items[m_next++], nullptr); }
  void makeIndex() {
    for (std::size_t i = 0; i < m_items.size(); ++i) {
      if (m_items[i]) m_index.emplace(keyOf(m_before->elements[i]), i);
    }
  }

  const MapLayout* m_before;
  std::vector<ElementItem*> m_items;
  std::size_t m_next = 0;
  std::unordered_map<ElementKey, std::size_t, ElementKeyHash> m_index;
};

MapScene::MapScene()
    : m_looks{&drawing::Theme::light(), &m_cache},
      m_linkSums(m_looks, LinkSumsItem::Shows::strokes),
      m_linkCounts(m_looks, LinkSumsItem::Shows::counts) {
  setItemIndexMethod(QGraphicsScene::BspTreeIndex);
  addItem(&m_linkSums);
  addItem(&m_linkCounts);
}

MapScene::~MapScene() { m_motion.finish(); }

void MapScene::show(std::shared_ptr<const MapLayout> layout, bool gently) {
  if (!gently) m_motion.finish();
  m_touched = 0;
  Reuse reuse(m_layout.get(), std::exchange(m_items, {}));
  m_items.reserve(layout->elements.size());
  for (const Element& element : layout->elements) {
    const bool pinned = element.kind == ElementKind::stageHeader;
    m_items.push_back(pinned ? nullptr : shownItem(reuse, element, gently));
  }
  for (ElementItem* item : reuse.left()) {
    if (!item) continue;
    m_motion.forget(item);
    delete item;
    ++m_touched;
  }
  const bool ground = !m_layout || m_layout->size != layout->size ||
                      m_layout->columns.size() != layout->columns.size() ||
                      m_layout->lanes.size() != layout->lanes.size();
  const auto before = std::exchange(m_layout, std::move(layout));
  showLines();
  if (gently) m_motion.start();
  if (ground || m_layout->columns.empty()) {
    update();
    return;
  }
  for (std::size_t i = 0; i < m_layout->lanes.size(); ++i) {
    if (!isSame(before->lanes[i], m_layout->lanes[i])) {
      update(before->lanes[i].rect.united(m_layout->lanes[i].rect));
    }
  }
  for (std::size_t i = 0; i < m_layout->columns.size(); ++i) {
    const drawing::Column& was = before->columns[i];
    const drawing::Column& is = m_layout->columns[i];
    if (was.tinted != is.tinted || (is.tinted && was.rect.left() != is.rect.left())) {
      update(was.rect.united(is.rect));
    }
  }
}

ElementItem* MapScene::shownItem(Reuse& reuse, const Element& element, bool gently) {
  const ElementKey key = keyOf(element);
  ElementItem* item = reuse.take(key);
  const bool isNew = !item;
  if (isNew) {
    item = new ElementItem(m_looks);
    item->setPos(element.rect.topLeft());
  }
  const bool lifted = m_lifted.contains(key);
  const bool looksNew = item->show(element);
  const bool moves = !lifted && item->pos() != element.rect.topLeft();
  if (moves) {
    place(item, element.rect.topLeft(), isNew, gently);
  } else {
    m_motion.forget(item);  // it may have been about to leave
  }
  if (isNew) addItem(item);
  if (isNew || looksNew || moves) ++m_touched;
  return item;
}

void MapScene::place(ElementItem* item, QPointF to, bool isNew, bool gently) {
  if (gently && !isNew) {
    m_motion.move(item, to);
  } else {
    m_motion.forget(item);
    item->setPos(to);
  }
}

template <class Item, class Shown>
void MapScene::showEach(std::vector<std::unique_ptr<Item>>& items,
                        const std::vector<Shown>& shown) {
  while (items.size() > shown.size()) items.pop_back();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (i == items.size()) {
      items.push_back(std::make_unique<Item>(m_looks));
      addItem(items.back().get());
    }
    items[i]->show(shown[i]);
  }
}

void MapScene::showLines() {
  showEach(m_curves, m_layout->curves);
  showEach(m_links, m_layout->links);
  showEach(m_bundles, m_layout->bundles);
  m_linkSums.show(*m_layout);
  m_linkCounts.show(*m_layout);
}

ElementItem* MapScene::item(const ElementKey& key) const {
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    if (m_items[i] && keyOf(m_layout->elements[i]) == key) return m_items[i];
  }
  return nullptr;
}

void MapScene::lift(const std::set<ElementKey>& keys) {
  m_lifted = keys;
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    ElementItem* item = m_items[i];
    if (!item) continue;
    const bool lifted = m_lifted.contains(keyOf(m_layout->elements[i]));
    if (lifted == ((item->states() & ElementItem::kLifted) != 0)) continue;
    item->setStates(ElementItem::kLifted, lifted ? ElementItem::kLifted : 0U);
    item->setZValue(lifted ? kLiftedZ : 0);
    if (lifted) m_motion.forget(item);
    if (!lifted) {
      item->setVisible(true);
      item->setPos(m_layout->elements[i].rect.topLeft());
    }
  }
}

void MapScene::setTheme(const drawing::Theme& theme) {
  m_looks.theme = &theme;
  update();
}

void MapScene::setDetail(drawing::Detail detail) {
  if (detail == m_looks.detail) return;
  m_looks.detail = detail;
  update();
}

void MapScene::setFocusShown(bool shown) {
  if (shown == m_looks.hasFocus) return;
  m_looks.hasFocus = shown;
  for (ElementItem* item : m_items) {
    if (item && (item->states() & ElementItem::kCurrent) != 0) item->update();
  }
}

void MapScene::setLinesDimmed(bool dimmed) {
  if (dimmed == m_looks.linesDimmed) return;
  m_looks.linesDimmed = dimmed;
  update();
}

void MapScene::drawBackground(QPainter* painter, const QRectF& rect) {
  constexpr int kMillisecondsForImages = 8;  // of a frame that may take 16
  m_cache.beginFrame(kMillisecondsForImages);
  painter->fillRect(rect, m_looks.theme->of(drawing::Ink::paper));
  if (!m_layout || m_layout->columns.empty()) return;
  const QRectF map(QPointF(), m_layout->size);
  if (map.intersects(rect)) {
    drawing::paintBackdrop(*painter, *m_layout, *m_looks.theme, *m_looks.cache, rect & map);
  }
}

// The last of a frame. Images that it had no time for come with the next one.
void MapScene::drawForeground(QPainter*, const QRectF&) {
  if (m_cache.isIncomplete()) QTimer::singleShot(0, this, [this] { update(); });
}

}  // namespace throughline::editor
