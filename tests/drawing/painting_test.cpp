#include <gtest/gtest.h>

#include <QPainter>

#include "layout_checks.h"
#include "support/ink.h"
#include "support/maps.h"
#include "throughline/drawing/paint.h"
#include "throughline/drawing/png.h"

// What is painted, held against the layout: ink where it says that something
// stands, the bare map where it says nothing.

namespace throughline::drawing {
namespace {

using support::Painted;

std::string wordsOf(const Mark& mark) {
  if (const auto* text = std::get_if<TextMark>(&mark)) return text->text.toStdString();
  const QRectF at = boundsOf(mark);
  return "mark of kind " + std::to_string(mark.index()) + " at " + std::to_string(at.x()) + ", " +
         std::to_string(at.y()) + ", " + std::to_string(at.width()) + " x " +
         std::to_string(at.height());
}

bool isPaper(const Mark& mark) {
  const auto* box = std::get_if<BoxMark>(&mark);
  return box && box->fill.opacity < 1;
}

/// Every mark of every picture has its ink.
void expectAllInk(const MapLayout& layout, const Painted& painted) {
  std::size_t marks = 0;
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    for (const Mark& mark : placed.picture.marks) {
      if (isPaper(mark)) continue;  // half see-through: looked at by itself
      EXPECT_TRUE(painted.shows(mark, placed.at)) << wordsOf(mark);
      ++marks;
    }
  });
  EXPECT_GT(marks, 200U);
}

QTransform scaled(qreal scale) { return QTransform::fromScale(scale, scale); }

const Theme& themeOf(bool dark) { return dark ? Theme::darkTheme() : Theme::light(); }

TEST(Painting, EveryMarkOfTheExampleHasItsInkInBothThemes) {
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    const MapLayout layout = layoutOf(support::leahMap(), {.invitations = true, .title = true});
    const QImage image = picture(layout, {.scale = 3, .dark = dark});
    expectAllInk(layout, Painted(image, scaled(3), themeOf(dark)));
  }
}

TEST(Painting, SoItIsInAPngAndInAPictureWithoutGround) {
  const MapLayout layout = layoutOf(support::leahMap(), {.title = true});
  QByteArray bytes;
  writePng(layout, {.scale = 3}, [&](std::span<const std::byte> part) {
    bytes.append(reinterpret_cast<const char*>(part.data()), static_cast<qsizetype>(part.size()));
  });
  expectAllInk(layout, Painted(QImage::fromData(bytes, "PNG"), scaled(3), Theme::light()));

  const QImage clear = picture(layout, {.scale = 3, .transparent = true});
  EXPECT_EQ(clear.pixelColor(5, clear.height() - 5).alpha(), 0);
  QImage onPaper(clear.size(), QImage::Format_RGB32);
  onPaper.fill(Theme::light().of(Ink::paper));
  QPainter(&onPaper).drawImage(0, 0, clear);
  expectAllInk(layout, Painted(onPaper, scaled(3), Theme::light()));
}

TEST(Painting, WhereTheLayoutSaysNothingIsTheBareMap) {
  constexpr qreal kScale = 2;
  for (const bool dark : {false, true}) {
    SCOPED_TRACE(dark ? "dark" : "light");
    const MapLayout layout = layoutOf(support::leahMap(), {.title = true});
    const QImage image = picture(layout, {.scale = kScale, .dark = dark});
    QImage bare = image;
    {
      QPainter painter(&bare);
      painter.scale(kScale, kScale);
      PaintCache cache;
      paintBackdrop(painter, layout, themeOf(dark), cache, QRectF({}, layout.size));
    }
    QImage covered(image.size(), QImage::Format_Grayscale8);
    covered.fill(Qt::black);
    QPainter mask(&covered);
    mask.scale(kScale, kScale);
    forEachPicture(layout, [&](const PlacedPicture& placed) {
      if (&placed.picture == layout.ground.get() || &placed.picture == layout.grid.get()) return;
      if (!placed.isLine) return mask.fillRect(placed.reach, Qt::white);
      for (const Mark& mark : placed.picture.marks) {
        const auto& path = std::get<PathMark>(mark).path;
        mask.strokePath(path, QPen(Qt::white, 6));
        mask.fillPath(
            path, std::get<PathMark>(mark).fill.ink == Ink::none ? Qt::NoBrush : QBrush(Qt::white));
      }
    });
    mask.end();
    int looked = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (covered.pixelColor(x, y).value() > 0) continue;
        ++looked;
        ASSERT_EQ(image.pixel(x, y), bare.pixel(x, y)) << x << ", " << y;
      }
    }
    EXPECT_GT(looked, image.width() * image.height() / 4);
  }
}

TEST(Painting, TheFlowLanesGroundAndTheWeakestColumnStandOutFromThePaper) {
  for (const bool dark : {false, true}) {
    const Theme& theme = themeOf(dark);
    const MapLayout layout = layoutOf(support::leahMap());
    const QImage image = picture(layout, {.scale = 1, .dark = dark});
    const auto at = [&](QPointF map) { return image.pixelColor(map.toPoint()); };
    const QRectF flow = layout.lane(LaneId::flow)->rect;
    const QColor ground = at({flow.left() + 8, flow.bottom() - 3});
    EXPECT_NE(ground, theme.of(Ink::paper));
    EXPECT_LT(support::apart(ground, theme.of(Ink::surface)), 20);
    const auto tinted = std::ranges::find(layout.columns, true, &Column::tinted);
    ASSERT_NE(tinted, layout.columns.end());
    const qreal lowest =
        layout.lane(LaneId::campaigns)->rect.top() - 3;  // the time line is left out
    EXPECT_EQ(at({tinted->rect.left() + 2, lowest}), theme.of(Ink::weakTint));
  }
}

TEST(Painting, AHighlightedLinkHasTheSelectionsColour) {
  const MapLayout layout = layoutOf(support::leahMap());
  for (const LinkPath& link : layout.links) {
    const SharedPicture lit = linkPicture(link, {.highlighted = true});
    QImage image((layout.size * 2).toSize(), QImage::Format_RGB32);
    image.fill(Theme::light().of(Ink::paper));
    QPainter painter(&image);
    painter.scale(2, 2);
    PaintCache cache;
    paint(painter, *lit, Theme::light(), cache, {});
    painter.end();
    const Painted painted(image, scaled(2), Theme::light());
    for (const Mark& mark : lit->marks) {
      EXPECT_TRUE(painted.shows(mark, {})) << link.words.toStdString();
      EXPECT_EQ(std::get<PathMark>(mark).fill.ink == Ink::selection ||
                    std::get<PathMark>(mark).stroke.ink == Ink::selection,
                true);
    }
  }
}

TEST(Painting, ATallMapThatIsFittedIntoASlideIsWholeAndInsideItsMargins) {
  const QSize slide(1920, 1080);
  for (const int cards : {6, 20, 60}) {
    SCOPED_TRACE(cards);
    const MapLayout layout = layoutOf(support::gridMap(3, cards), {.title = true});
    const QImage image = picture(layout, {.fitInto = slide});
    ASSERT_EQ(image.size(), slide);
    const QColor paper = Theme::light().of(Ink::paper);
    QRect inked;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (support::apart(image.pixelColor(x, y), paper) > 8) inked |= QRect(x, y, 1, 1);
      }
    }
    // The map keeps its shape: what is inked is as much higher than wide as in the layout.
    QRectF wanted;
    for (const Element& element : layout.elements) wanted |= element.rect;
    const qreal scale = std::min(slide.width() * 0.98 / layout.size.width(),
                                 slide.height() * 0.98 / layout.size.height());
    EXPECT_GE(inked.height(), (wanted.height() * scale) * 0.95);
    EXPECT_GE(inked.top(), 4);
    EXPECT_LE(inked.bottom(), slide.height() - 4);
    EXPECT_GE(inked.left(), 4);
    EXPECT_LE(inked.right(), slide.width() - 4);
  }
}

/// One line of text painted alone, as it stands in its picture.
QImage inkOf(const TextMark& mark, QSizeF size, int scale) {
  QImage image((size * scale).toSize() + QSize(0, 80), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.translate(0, 40);
  painter.scale(scale, scale);
  Picture alone;
  alone.marks.emplace_back(mark);
  PaintCache cache;
  paint(painter, alone, Theme::light(), cache, {});
  return image;
}

/// How many pixels both have inked.
int common(const QImage& one, const QImage& other) {
  constexpr int kInked = 160;
  int count = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      if (qGray(one.pixel(x, y)) < kInked && qGray(other.pixel(x, y)) < kInked) ++count;
    }
  }
  return count;
}

TEST(Painting, LinesOfTallScriptsDoNotRunIntoEachOther) {
  const std::vector<std::string> tall{
      "การสาธิตผลิตภัณฑ์ที่ดีที่สุดสำหรับผู้ซื้อที่ยังไม่แน่ใจว่าจะซื้อหรือไม่",
      "मूल्य निर्धारण पृष्ठ और उत्पाद प्रदर्शन के लिए पहली बैठक की योजना बनाएँ",
      "مُكَالَمَةٌ اسْتِكْشَافِيَّةٌ مَعَ فَرِيقِ المَبِيعَاتِ حَوْلَ الأَسْعَارِ وَالشُّرُوطِ"};
  constexpr int kScale = 4;
  for (const std::string& text : tall) {
    SCOPED_TRACE(text);
    journey::Journey map = support::leahMap();
    auto card = map.all<journey::Touchpoint>().begin()->second;
    card.title = text;
    map.put(card);
    const MapLayout layout = layoutOf(map);
    const Element* element = layout.find({journey::Kind::touchpoint, card.id.value});
    const Part* title = partOf(*element->picture, PartRole::title);
    ASSERT_NE(title, nullptr);
    ASSERT_GT(title->endMark - title->firstMark, 1U) << "one line shows nothing";
    QImage above;
    for (std::size_t i = title->firstMark; i < title->endMark; ++i) {
      const auto& line = std::get<TextMark>(element->picture->marks[i]);
      const QImage ink = inkOf(line, element->picture->size, kScale);
      EXPECT_GT(common(ink, ink), 0);
      if (!above.isNull()) {
        // A stacked vowel mark may touch a tail above it, by less than one unit of the map.
        EXPECT_LT(common(above, ink), kScale * kScale) << line.text.toStdString();
      }
      above = ink;
    }
  }
}

TEST(Painting, PartsSayOfEachTextWhatItIsAndHoldAllOfIt) {
  const auto map = support::leahMap();
  const MapLayout layout = layoutOf(map, {.invitations = true, .title = true});
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    const Picture& picture = placed.picture;
    std::vector<int> parts(picture.marks.size());
    for (const Part& part : picture.parts) {
      EXPECT_FALSE(part.text.isEmpty());
      for (std::size_t i = part.firstMark; i < part.endMark; ++i) ++parts[i];
      if (!part.field.empty()) {
        EXPECT_NE(journey::describe(part.record.kind).find(part.field), nullptr) << part.field;
      }
    }
    for (std::size_t i = 0; i < picture.marks.size(); ++i) {
      const bool isText = std::holds_alternative<TextMark>(picture.marks[i]);
      EXPECT_EQ(isText ? parts[i] : std::min(parts[i], 1), isText ? 1 : parts[i])
          << wordsOf(picture.marks[i]);
    }
  });
  const auto touchpoints = map.all<journey::Touchpoint>();
  for (const auto& [id, touchpoint] : touchpoints) {
    const Element* card = layout.find({journey::Kind::touchpoint, id.value});
    const Part* title = partOf(*card->picture, PartRole::title);
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->text.toStdString(), touchpoint.title);
    EXPECT_EQ(title->field, "title");
    EXPECT_EQ(title->record, card->target);
  }
}

}  // namespace
}  // namespace throughline::drawing
