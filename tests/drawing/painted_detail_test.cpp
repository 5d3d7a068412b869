#include <gtest/gtest.h>

#include <QPainter>

#include "layout_checks.h"
#include "reference_pictures.h"
#include "situations.h"
#include "support/maps.h"
#include "throughline/drawing/paint.h"
#include "throughline/drawing/png.h"

// How much is painted at which scale, and that neither what is remembered nor where and on what
// it is painted changes how a picture looks.

namespace throughline::drawing {
namespace {

TEST(PaintedDetail, TextsGoBelowHalfTheSizeAndShapesBelowAFifth) {
  EXPECT_EQ(detailFor(1), Detail::full);
  EXPECT_EQ(detailFor(0.5), Detail::full);
  EXPECT_EQ(detailFor(0.49), Detail::shapes);
  EXPECT_EQ(detailFor(0.18), Detail::shapes);
  EXPECT_EQ(detailFor(0.17), Detail::blocks);
}

QImage blank(QSize size, qreal ratio = 1) {
  QImage image(size * ratio, QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(Theme::light().of(Ink::paper));
  return image;
}

TEST(PaintedDetail, AScreenOfTwicePixelsShowsTheMapAtTwiceTheScale) {
  const MapLayout layout = layoutOf(support::leahMap(), {.invitations = true});
  const QSize size = layout.size.toSize();
  for (const qreal scale : {1.0, 0.3, 0.15}) {
    SCOPED_TRACE(scale);
    QImage dense = blank(size, 2);
    {
      QPainter painter(&dense);
      painter.scale(scale, scale);
      paintMap(painter, layout, Theme::light(), QRectF({}, layout.size));
    }
    dense.setDevicePixelRatio(1);
    QImage scaled = blank(size * 2);
    QPainter painter(&scaled);
    painter.scale(2 * scale, 2 * scale);
    paintMap(painter, layout, Theme::light(), QRectF({}, layout.size));
    painter.end();
    QPoint first;
    EXPECT_EQ(differingBlocks(dense, scaled, first), 0U) << first.x() << ", " << first.y();
  }
}

TEST(PaintedDetail, OnlyThePartThatIsAskedForIsPainted) {
  const MapLayout layout = layoutOf(support::leahMap());
  const QRectF part(300, 200, 400, 300);
  QImage image = blank(layout.size.toSize());
  const QImage untouched = image;
  QImage whole = image;
  {
    QPainter painter(&image);
    paintMap(painter, layout, Theme::light(), part);
    EXPECT_FALSE(painter.hasClipping()) << "the painter is left as it came";
    QPainter other(&whole);
    paintMap(other, layout, Theme::light(), QRectF({}, layout.size));
  }
  for (int y = 0; y < image.height(); y += 3) {
    for (int x = 0; x < image.width(); x += 3) {
      const QImage& expected = part.contains(x + 0.5, y + 0.5) ? whole : untouched;
      ASSERT_EQ(image.pixel(x, y), expected.pixel(x, y)) << x << ", " << y;
    }
  }
}

/// Boxes of one size that differ in one thing each.
std::vector<BoxMark> boxesOfEveryLook() {
  const BoxMark plain{
      .rect = {4, 4, 60, 30}, .radius = 7, .fill = {Ink::surface}, .stroke = {Ink::strongLine}};
  std::vector<BoxMark> boxes(12, plain);
  boxes[1].radius = 2;
  boxes[2].fill = {Ink::weakTint};
  boxes[3].fill = {};
  boxes[4].stroke = {Ink::fault};
  boxes[5].stroke = {};
  boxes[6].strokeWidth = 3;
  boxes[7].shadow = true;
  boxes[8].dashed = true;
  boxes[9].radius = 0;
  boxes[10].rect = {4.4, 4, 60, 30};
  boxes[11].fill = {.ink = Ink::text, .opacity = 0.5F};
  return boxes;
}

Picture pictureOf(Mark mark) {
  Picture picture;
  picture.size = {70, 45};
  picture.marks.push_back(std::move(mark));
  return picture;
}

TEST(PaintedDetail, BoxesOfEveryLookAreToldApartByWhatIsRemembered) {
  PaintCache shared;
  for (const qreal scale : {1.0, 1.7, 1.0}) {
    for (const bool dark : {false, true}) {
      const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
      for (const BoxMark& box : boxesOfEveryLook()) {
        const auto painted = [&](PaintCache& cache) {
          QImage image = blank({130, 90});
          QPainter painter(&image);
          painter.scale(scale, scale);
          paint(painter, pictureOf(box), theme, cache, {});
          painter.end();
          return image;
        };
        PaintCache fresh;
        EXPECT_EQ(painted(shared), painted(fresh));
      }
    }
  }
}

TEST(PaintedDetail, TextsOfEveryFontAndDirectionAreToldApartByWhatIsRemembered) {
  PaintCache shared;
  for (std::size_t role = 0; role < kFontRoles; ++role) {
    for (const bool fromTheRight : {false, true}) {
      const TextMark text{.baseline = {4, 30},
                          .text = "24 % (Q3)",
                          .font = static_cast<FontRole>(role),
                          .width = 60,
                          .rightToLeft = fromTheRight};
      const auto painted = [&](PaintCache& cache) {
        QImage image = blank({160, 45});
        QPainter painter(&image);
        paint(painter, pictureOf(text), Theme::light(), cache, {});
        painter.end();
        return image;
      };
      PaintCache fresh;
      EXPECT_EQ(painted(shared), painted(fresh)) << role;
    }
  }
}

TEST(PaintedDetail, BoxesLookAsTheyDid) {
  std::vector<QImage> images;
  for (const auto& [dark, detail] :
       {std::pair{false, Detail::full}, std::pair{true, Detail::full},
        std::pair{false, Detail::shapes}, std::pair{false, Detail::blocks}}) {
    for (const BoxMark& box : boxesOfEveryLook()) {
      const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
      QImage image({70, 45}, QImage::Format_RGB32);
      image.fill(theme.of(Ink::paper));
      QPainter painter(&image);
      PaintCache cache;
      paint(painter, pictureOf(box), theme, cache, {}, detail);
      painter.end();
      images.push_back(image);
    }
  }
  expectReference("boxes", sideBySide(images));
}

/// A turned, a mirrored and a stretched painter: boxes cannot be copied from an image there.
TEST(PaintedDetail, ACardLooksAlikeOnPaintersThatTurnMirrorAndStretch) {
  const MapLayout layout = layoutOf(support::leahMap());
  const auto card = std::ranges::find(layout.elements, ElementKind::touchpoint, &Element::kind);
  const Picture& picture = *card->picture;
  std::vector<QImage> images;
  for (const QTransform& way : {QTransform(), QTransform().rotate(90).translate(0, -190),
                                QTransform(-1, 0, 0, 1, 188, 0), QTransform().scale(0.8, 1.6)}) {
    QImage image = blank({200, 200});
    QPainter painter(&image);
    painter.setTransform(way);
    const QPen pen(Qt::magenta, 5);
    painter.setPen(pen);
    PaintCache cache;
    paint(painter, picture, Theme::light(), cache, {2, 2});
    EXPECT_EQ(painter.transform(), way) << "the painter is left as it came";
    EXPECT_EQ(painter.pen(), pen);
    EXPECT_FALSE(painter.testRenderHint(QPainter::Antialiasing));
    painter.end();
    images.push_back(image);
  }
  expectReference("turned", sideBySide(images));
}

TEST(PaintedDetail, HighlightedLinksLookAsTheyDid) {
  const MapLayout layout = layoutOf(situations::links(), {.arrangement = {.columnWidth = 100}});
  std::vector<QImage> images;
  for (const bool dark : {false, true}) {
    const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(theme.of(Ink::paper));
    QPainter painter(&image);
    PaintCache cache;
    for (const std::size_t i : {0U, 2U, 4U, 6U, 12U, 20U}) {
      paint(painter, *linkPicture(layout.links[i], {.highlighted = true}), theme, cache, {});
    }
    painter.end();
    images.push_back(image.copy(100, 50, 520, 300));
  }
  expectReference("highlighted_links", sideBySide(images));
}

TEST(PaintedDetail, NothingIsPaintedOutsideThePlaceThatALayoutTells) {
  for (const journey::Journey& map :
       {support::leahMap(), situations::links(), situations::moods(), situations::cards()}) {
    const MapLayout layout = layoutOf(map, {.invitations = true, .title = true});
    forEachPicture(layout, [&](const PlacedPicture& placed) {
      for (const Mark& mark : placed.picture.marks) {
        const auto* box = std::get_if<BoxMark>(&mark);
        const QRectF ink = boundsOf(mark).translated(placed.at);
        EXPECT_TRUE(placed.reach.contains(box && box->shadow ? ink.adjusted(0, 0, 0, 2) : ink))
            << ink.x() << ", " << ink.y() << " of mark " << mark.index();
      }
    });
  }
}

TEST(PaintedDetail, AMarkCoversItsShapeAndHalfOfTheStrokeAroundIt) {
  QPainterPath path;
  path.addRect(10, 20, 30, 40);
  EXPECT_EQ(boundsOf(Mark(PathMark{.path = path, .stroke = {}})), QRectF(10, 20, 30, 40));
  EXPECT_EQ(boundsOf(Mark(PathMark{.path = path, .stroke = {Ink::line}, .strokeWidth = 4})),
            QRectF(8, 18, 34, 44));
  EXPECT_EQ(boundsOf(Mark(BoxMark{.rect = {1, 2, 3, 4}})), QRectF(1, 2, 3, 4));
  EXPECT_EQ(boundsOf(Mark(DotMark{.center = {10, 20}, .radius = 3})), QRectF(7, 17, 6, 6));
  const TextMark text{.baseline = {10, 50}, .font = FontRole::bigNumber, .width = 33};
  EXPECT_EQ(boundsOf(Mark(text)),
            QRectF(10, 50 - baselineIn(FontRole::bigNumber), 33, lineHeight(FontRole::bigNumber)));
}

TEST(PaintedDetail, APartCoversItsMarksAndATooltipTellsWhatIsNotShown) {
  Picture picture;
  picture.marks = {BoxMark{.rect = {0, 0, 10, 10}}, BoxMark{.rect = {20, 0, 10, 10}},
                   BoxMark{.rect = {40, 0, 10, 10}}};
  picture.parts = {
      {.role = PartRole::label, .text = "shown", .firstMark = 0, .endMark = 1},
      {.role = PartRole::title, .text = "cut", .isCut = true, .firstMark = 1, .endMark = 3},
      {.role = PartRole::detail, .text = "told", .firstMark = 3, .endMark = 3},
      {.role = PartRole::detail, .text = "", .firstMark = 3, .endMark = 3}};
  EXPECT_EQ(boundsOf(picture, picture.parts[1]), QRectF(20, 0, 30, 10));
  EXPECT_EQ(boundsOf(picture, picture.parts[2]), QRectF());
  EXPECT_EQ(hiddenText(picture), u"cut\ntold");
  EXPECT_EQ(titleOf(picture), u"cut");
  EXPECT_EQ(titleOf(Picture{}), u"");
  EXPECT_EQ(partOf(picture, PartRole::detail), &picture.parts[2]);
  EXPECT_EQ(partOf(picture, PartRole::quote), nullptr);
}

}  // namespace
}  // namespace throughline::drawing
