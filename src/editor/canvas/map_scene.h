#pragma once

#include <QGraphicsScene>
#include <memory>
#include <set>
#include <vector>

#include "canvas/element_key.h"
#include "canvas/items/element_item.h"
#include "canvas/items/line_items.h"
#include "canvas/items/link_sums_item.h"
#include "canvas/items/picture_item.h"
#include "canvas/motion.h"

namespace throughline::editor {

/// The items of one layout: everything right of the lane names and below the
/// stage row. Showing the next layout changes only what differs.
class MapScene : public QGraphicsScene {
  Q_OBJECT

 public:
  MapScene();
  ~MapScene() override;

  /// `gently`: items glide to their new places.
  void show(std::shared_ptr<const drawing::MapLayout> layout, bool gently);
  /// How many items the last `show` made, removed, moved or repainted.
  [[nodiscard]] std::size_t touched() const { return m_touched; }

  /// Parallel to the layout's elements; null for stage headers, which stand in
  /// the stage row.
  [[nodiscard]] const std::vector<ElementItem*>& items() const { return m_items; }
  [[nodiscard]] const std::vector<std::unique_ptr<LinkItem>>& links() const { return m_links; }
  [[nodiscard]] const std::vector<std::unique_ptr<CurveItem>>& curves() const { return m_curves; }
  [[nodiscard]] const std::vector<std::unique_ptr<BundleItem>>& bundles() const {
    return m_bundles;
  }
  [[nodiscard]] ElementItem* item(const ElementKey& key) const;

  /// Items in the hand: drawn above all others and placed by a tool until they
  /// are put down again (an empty set).
  void lift(const std::set<ElementKey>& keys);

  void setTheme(const drawing::Theme& theme);
  void setDetail(drawing::Detail detail);
  void setFocusShown(bool shown);
  void setLinesDimmed(bool dimmed);
  [[nodiscard]] const Looks& looks() const { return m_looks; }

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;

 private:
  class Reuse;
  ElementItem* shownItem(Reuse& reuse, const drawing::Element& element, bool gently);
  void place(ElementItem* item, QPointF to, bool isNew, bool gently);
  void showLines();
  template <class Item, class Shown>
  void showEach(std::vector<std::unique_ptr<Item>>& items, const std::vector<Shown>& shown);

  drawing::PaintCache m_cache;
  Looks m_looks;
  std::shared_ptr<const drawing::MapLayout> m_layout;
  std::vector<ElementItem*> m_items;
  std::vector<std::unique_ptr<CurveItem>> m_curves;
  std::vector<std::unique_ptr<LinkItem>> m_links;
  std::vector<std::unique_ptr<BundleItem>> m_bundles;
  LinkSumsItem m_linkSums;
  LinkSumsItem m_linkCounts;
  std::set<ElementKey> m_lifted;
  Motion m_motion;
  std::size_t m_touched = 0;
};

}  // namespace throughline::editor
