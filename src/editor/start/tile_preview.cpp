#include "tile_preview.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kMargin = 12;
constexpr int kWidestPreview = 1000;
constexpr qreal kHeightOfWidth = 0.62;

/// The largest part of the page, at one side of the tile, that does not cover it.
QRect roomBeside(const QRect& page, const QRect& tile, int textHeight) {
  const QRect inside = page.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  QRect best;
  int widest = 0;
  const auto consider = [&](QRect room) {
    const int high = room.height() - textHeight - 2 * kMargin;
    const int width =
        std::min({room.width(), kWidestPreview, static_cast<int>(high / kHeightOfWidth)});
    if (width <= widest) return;
    widest = width;
    best = room;
  };
  consider({inside.topLeft(), QPoint(tile.left() - kMargin, inside.bottom())});
  consider({QPoint(tile.right() + kMargin, inside.top()), inside.bottomRight()});
  consider({inside.topLeft(), QPoint(inside.right(), tile.top() - kMargin)});
  consider({QPoint(inside.left(), tile.bottom() + kMargin), inside.bottomRight()});
  const QSize size(widest, static_cast<int>(widest * kHeightOfWidth) + textHeight + 2 * kMargin);
  QRect place({}, size.boundedTo(best.size()));
  place.moveCenter(tile.center());  // as near to the tile as the room allows
  place.moveLeft(std::clamp(place.left(), best.left(), best.right() - place.width() + 1));
  place.moveTop(std::clamp(place.top(), best.top(), best.bottom() - place.height() + 1));
  return place;
}

}  // namespace

TilePreview::TilePreview(QWidget& over)
    : QFrame(&over),
      m_picture(new QLabel(this)),
      m_title(new PlainLabel(this)),
      m_story(new PlainLabel(this)) {
  setObjectName("tilePreview");
  setAttribute(Qt::WA_TransparentForMouseEvents);
  m_title->setProperty("look", "heading");
  m_story->setProperty("look", "field");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  layout->setSpacing(4);
  layout->addWidget(m_picture);
  layout->addSpacing(4);
  layout->addWidget(m_title);
  layout->addWidget(m_story);
  hide();
}

void TilePreview::showBeside(const QWidget& tile, const QString& title, const QString& story,
                             const std::function<QImage(QSize)>& paint) {
  const QWidget& page = *parentWidget();
  const int texts = m_title->sizeHint().height() + m_story->sizeHint().height() + 16;
  const QRect place = roomBeside(page.rect(), {tile.mapTo(&page, QPoint()), tile.size()}, texts);
  const QSize size(place.width() - 2 * kMargin, place.height() - 2 * kMargin - texts);
  if (size.isEmpty()) return;
  QImage picture = paint(size * devicePixelRatioF());
  if (picture.isNull()) return;
  picture.setDevicePixelRatio(devicePixelRatioF());
  m_picture->setPixmap(QPixmap::fromImage(std::move(picture)));
  m_title->setText(oneLine(title, 200));
  m_story->setText(oneLine(story, 300));
  setGeometry(place);
  show();
  raise();
}

}  // namespace throughline::editor
