#pragma once

#include <QGraphicsItem>
#include <memory>

#include "throughline/drawing/layout.h"
#include "throughline/drawing/paint.h"

namespace throughline::editor {

inline constexpr qreal kDimmedOpacity = 0.22;
inline constexpr qreal kCutOpacity = 0.4;
inline constexpr qreal kOthersOpacity = 0.35;

/// What all items of a scene share: one pointer each instead of a copy.
struct Looks {
  const drawing::Theme* theme = nullptr;
  drawing::PaintCache* cache = nullptr;
  drawing::Detail detail = drawing::Detail::full;
  bool linesDimmed = false;  ///< curve and links step back while something is looked for
  bool hasFocus = false;     ///< the canvas has the keyboard: the focus ring shows
};

/// One element of the map on the scene. A plain item that only paints: events
/// are the tools' business.
class ElementItem : public QGraphicsItem {
 public:
  enum State : unsigned {
    kSelected = 1U << 0U,
    kCurrent = 1U << 1U,
    kFound = 1U << 2U,
    kDimmed = 1U << 3U,
    kHovered = 1U << 4U,
    kLifted = 1U << 5U,   ///< in the hand: follows the pointer
    kTarget = 1U << 6U,   ///< where a link would end
    kCut = 1U << 7U,      ///< waits to be pasted elsewhere
    kKept = 1U << 8U,     ///< shows what waits for the disk
    kHeld = 1U << 9U,     ///< a point that the arrows move
    kOthers = 1U << 10U,  ///< names a person who is not shown
    kJoined = 1U << 11U,  ///< by a link that is looked at
  };

  explicit ElementItem(const Looks& looks) : m_looks(looks) {}

  /// Takes on the element's look (not its place); true where that changed.
  bool show(const drawing::Element& element);
  /// Sets the states of `mask` to those of `states`.
  void setStates(unsigned mask, unsigned states);
  [[nodiscard]] unsigned states() const { return m_states; }

  [[nodiscard]] QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  const Looks& m_looks;
  drawing::ElementKind m_kind = drawing::ElementKind::touchpoint;
  QSizeF m_size;
  std::shared_ptr<const drawing::Picture> m_picture;
  unsigned m_states = 0;
};

}  // namespace throughline::editor
