#include <QGraphicsView>
#include <QPainter>
#include <set>

#include "canvas/items/rings.h"
#include "canvas_fixture.h"
#include "support/ink.h"
#include "throughline/drawing/paint.h"

// What is painted on the screen, held against the layout: ink where it says that
// something stands, the bare map where it says nothing.

namespace throughline::editor {
namespace {

using drawing::Element;
using drawing::ElementKind;
using drawing::Theme;
using support::Painted;

class CanvasPainting : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    canvas->setOverviewShown(false);
  }
  QImage shot() {
    QApplication::processEvents();
    return canvas->grab().toImage();
  }
  void use(bool dark) {
    theme = dark ? &Theme::darkTheme() : &Theme::light();
    canvas->setTheme(*theme);
  }
  [[nodiscard]] QGraphicsView* mapView() const { return canvas->findChild<QGraphicsView*>(); }
  /// From the map to the pixels of the whole canvas.
  [[nodiscard]] QTransform toCanvas() const {
    const QPoint corner = port()->mapTo(canvas, QPoint());
    return mapView()->viewportTransform() * QTransform::fromTranslate(corner.x(), corner.y());
  }
  /// The part of the map that can be seen.
  [[nodiscard]] QRectF seen() const {
    return mapView()->viewportTransform().inverted().mapRect(QRectF(port()->rect()));
  }
  void expectInkOf(const QImage& image, const drawing::Picture& picture, QPointF at,
                   const QTransform& toPixels) const {
    const Painted painted(image, toPixels, *theme);
    for (const drawing::Mark& mark : picture.marks) {
      // Signs of a pixel's width are blurred at 100 %: they are looked at larger.
      const bool isSign = std::holds_alternative<drawing::PathMark>(mark);
      if (isSign && !picture.size.isEmpty() && toPixels.m11() < 2) continue;
      const auto* text = std::get_if<drawing::TextMark>(&mark);
      EXPECT_TRUE(painted.shows(mark, at))
          << (text ? text->text.toStdString() : "mark " + std::to_string(mark.index()));
    }
  }
  /// Marks of everything right of the lane names and below the stage row.
  std::size_t expectInkOfWhatIsSeen(const QImage& image) const {
    std::size_t looked = 0;
    for (const Element& element : canvas->layout().elements) {
      if (element.kind == ElementKind::stageHeader || !seen().contains(element.rect)) continue;
      expectInkOf(image, *element.picture, element.rect.topLeft(), toCanvas());
      ++looked;
    }
    return looked;
  }
  [[nodiscard]] bool hasSelectionColor(const QImage& image, const QRectF& area) const {
    return Painted(image, toCanvas(), *theme).hasColor(area, {drawing::Ink::selection}, 60);
  }

  const Theme* theme = &Theme::light();
};

TEST_F(CanvasPainting, EveryMarkInSightHasItsInkInBothThemes) {
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    use(dark);
    canvas->setZoom(2);
    EXPECT_GT(expectInkOfWhatIsSeen(shot()), 12U);
    canvas->setZoom(1);
    EXPECT_GT(expectInkOfWhatIsSeen(shot()), 60U);
  }
}

TEST_F(CanvasPainting, StageHeadersAndLaneNamesHaveTheirInk) {
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    use(dark);
    canvas->setZoom(1);
    const QImage image = shot();
    for (const Element& element : canvas->layout().elements) {
      if (element.kind != ElementKind::stageHeader) break;
      const QPointF at = port()->mapTo(canvas, canvas->viewportRect(element.target).topLeft());
      if (!QRectF(canvas->rect()).contains(QRectF(at, element.rect.size()))) continue;
      expectInkOf(image, *element.picture, {}, QTransform::fromTranslate(at.x(), at.y()));
    }
    for (const drawing::Lane& lane : canvas->layout().lanes) {
      const QPointF at(0, toCanvas().map(lane.rect.topLeft()).y());
      if (at.y() + lane.head->size.height() > canvas->height()) continue;
      expectInkOf(image, *lane.head, {}, QTransform::fromTranslate(at.x(), at.y()));
    }
  }
}

TEST_F(CanvasPainting, LinksAndTheCurveHaveTheirInk) {
  for (const bool dark : {false, true}) {
    use(dark);
    const QImage image = shot();
    int looked = 0;
    for (const drawing::LinkPath& link : canvas->layout().links) {
      if (!seen().contains(link.path.boundingRect())) continue;
      expectInkOf(image, *link.picture, {}, toCanvas());
      ++looked;
    }
    EXPECT_GT(looked, 0);
    for (const drawing::Curve& curve : canvas->layout().curves) {
      if (seen().contains(curve.path.boundingRect())) {
        expectInkOf(image, *curve.picture, {}, toCanvas());
      }
    }
  }
}

TEST_F(CanvasPainting, WhatIsSelectedHasARingAndItsLinksAreLit) {
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    use(dark);
    view->clearSelection();
    const drawing::LinkPath link = canvas->layout().links.front();
    const drawing::Target target{journey::Kind::touchpoint, link.from.value};
    const QRectF rect = canvas->layout().find(target)->rect;
    const QRectF ring(rect.left() - 3, rect.center().y() - 4, 3, 8);
    const QPointF tip = link.arrow.boundingRect().center();
    const QRectF arrow = link.arrow.boundingRect() & QRectF(tip - QPointF(40, 6), QSizeF(80, 12));
    const QImage rest = shot();
    EXPECT_FALSE(hasSelectionColor(rest, ring));
    EXPECT_FALSE(hasSelectionColor(rest, arrow));
    view->selectOnly(target);
    const QImage selected = shot();
    EXPECT_TRUE(hasSelectionColor(selected, ring));
    EXPECT_TRUE(hasSelectionColor(selected, link.arrow.boundingRect()));
  }
}

TEST_F(CanvasPainting, TheSelectionBandHasAnEdgeAndAGround) {
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    use(dark);
    const QImage rest = shot();
    const QRect lane = mapView()
                           ->viewportTransform()
                           .mapRect(canvas->layout().lane(drawing::LaneId::touchpoints)->rect)
                           .toRect();
    const QPoint from(2, lane.bottom() - 4);
    const QPoint to(2 + 150, lane.bottom() - 60);
    dragTo(port(), from, to);
    const QImage banded = shot();
    const QRectF band = QRectF(QPointF(from), QPointF(to)).normalized();
    const QRectF area = mapView()->viewportTransform().inverted().mapRect(band);
    EXPECT_TRUE(hasSelectionColor(banded, {area.left() + 2, area.top() - 1, 8, 2}));
    EXPECT_TRUE(hasSelectionColor(banded, {area.right() - 1, area.top() + 2, 2, 8}));
    EXPECT_FALSE(hasSelectionColor(rest, {area.left() + 2, area.top() - 1, 8, 2}));
    const QPoint inside = port()->mapTo(canvas, QPoint(4, to.y() + 3));
    EXPECT_NE(banded.pixelColor(inside), rest.pixelColor(inside));
    QTest::mouseRelease(port(), Qt::LeftButton, {}, to);
    EXPECT_FALSE(hasSelectionColor(shot(), {area.left() + 2, area.top() - 1, 8, 2}));
  }
}

TEST_F(CanvasPainting, AfterAMoveTheInkIsAtTheNewPlaceAndNothingIsLeftBehind) {
  const drawing::MapLayout before = canvas->layout();
  const QRect below = canvas->viewportRect(card("Proposal"));
  drag(port(), at(card("Discovery call")), below.center() + QPoint(0, below.height()));
  ASSERT_EQ(lastLabel(), "Move touchpoint");
  view->clearSelection();
  const QImage image = shot();
  EXPECT_GT(expectInkOfWhatIsSeen(image), 60U);

  const Painted painted(image, toCanvas(), *theme);
  const auto isFree = [&](const QRectF& spot) {
    return std::ranges::none_of(canvas->layout().elements, [&](const Element& element) {
      return element.rect.adjusted(-4, -4, 4, 4).intersects(spot);
    });
  };
  int looked = 0;
  for (const Element& element : before.elements) {
    if (element.kind != ElementKind::touchpoint) continue;
    for (qreal y = element.rect.top(); y < element.rect.bottom(); y += 3) {
      const QRectF strip(element.rect.left() + 10, y, element.rect.width() - 20, 3);
      if (!isFree(strip)) continue;
      EXPECT_FALSE(painted.hasColor(strip, {drawing::Ink::text}, 90)) << y;
      ++looked;
    }
  }
  EXPECT_GT(looked, 5) << "hardly any place has become free";
}

TEST_F(CanvasPainting, RingsRunAroundWhatTheyMarkAndNeverOverItsText) {
  open(support::leahMap());
  constexpr qreal kScale = 4;
  Looks looks;
  looks.theme = theme;
  looks.hasFocus = true;
  std::set<ElementKind> kinds;
  for (const Element& element : canvas->layout().elements) {
    if (!kinds.insert(element.kind).second) continue;
    const QSizeF size = element.rect.size();
    QImage image(((size + QSizeF(32, 32)) * kScale).toSize(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(kScale, kScale);
    painter.translate(16, 16);
    paintRings(painter, size, ~0U, looks, ringedShapeOf(*element.picture));
    painter.end();
    for (const drawing::Mark& mark : element.picture->marks) {
      const auto* text = std::get_if<drawing::TextMark>(&mark);
      if (!text) continue;
      const QRectF line = drawing::boundsOf(mark).translated(16, 16);
      const QRect pixels = QRectF(line.topLeft() * kScale, line.size() * kScale).toRect();
      for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (const int x : {pixels.left(), pixels.left() + 8}) {
          ASSERT_EQ(qAlpha(image.pixel(x, y)), 0)
              << text->text.toStdString() << " at " << x << ", " << y;
        }
      }
    }
  }
  EXPECT_GT(kinds.size(), 8U);
}

}  // namespace
}  // namespace throughline::editor
