#include "throughline/drawing/presentation.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <map>
#include <set>

#include "reference_pictures.h"
#include "situations.h"
#include "support/committee.h"
#include "support/full_map.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "throughline/drawing/fonts.h"
#include "throughline/drawing/paint.h"
#include "throughline/journey/intents/periods.h"

namespace throughline::drawing {
namespace {

using StepKind = PresentationStep::Kind;

constexpr qreal kSlack = 0.75;  // of rounding in Qt's and our own measuring
const QSize kScreens[]{{1280, 720}, {1920, 1080}, {1024, 768}, {2560, 1080}, {1280, 800}};

std::vector<const TextMark*> textsOf(const Picture& slide) {
  std::vector<const TextMark*> texts;
  for (const Mark& mark : slide.marks) {
    if (const auto* text = std::get_if<TextMark>(&mark)) texts.push_back(text);
  }
  return texts;
}

/// The body of the letters, without what only some of them have.
QRectF bodyOf(const TextMark& text) {
  const qreal body = fontSize(text.font) * 0.55;
  return {text.baseline.x(), text.baseline.y() - body, text.width, body};
}

void expectReadable(const Picture& slide, qreal width) {
  const QRectF screen(0, 0, width, kSlideHeight);
  EXPECT_EQ(slide.size, screen.size());
  const auto texts = textsOf(slide);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const TextMark& text = *texts[i];
    const std::string said = text.text.toStdString();
    EXPECT_GE(fontSize(text.font), kLeastSlideText) << said;
    const QFontMetricsF metrics(upscaledFont(text.font));
    const qreal measured = metrics.horizontalAdvance(text.text) / kFontUpscale;
    EXPECT_LE(measured, text.width + kSlack) << said;
    EXPECT_TRUE(screen.adjusted(-kSlack, 0, kSlack, 0).contains(bodyOf(text)))
        << said << " at " << text.baseline.x() << ", " << text.baseline.y();
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(bodyOf(text).adjusted(kSlack, 0, -kSlack, 0).intersects(bodyOf(*texts[j])))
          << said << " over " << texts[j]->text.toStdString() << " at " << text.baseline.x() << ", "
          << text.baseline.y() << " and " << texts[j]->baseline.x() << ", "
          << texts[j]->baseline.y();
    }
  }
}

/// How many parts of a role show records of the kind.
std::size_t shownOf(const Picture& slide, journey::Kind kind, PartRole role) {
  std::set<std::int64_t> ids;
  for (const Part& part : slide.parts) {
    if (part.role == role && part.record.kind == kind && part.record.id != 0) {
      ids.insert(part.record.id);
    }
  }
  return ids.size();
}

std::size_t countedAsMore(const Picture& slide) {
  static const QRegularExpression more(QStringLiteral("^and ([0-9,]+) more$"));
  std::size_t sum = 0;
  for (const Part& part : slide.parts) {
    const auto match = more.match(part.text);
    if (match.hasMatch()) sum += match.captured(1).remove(u',').toULongLong();
  }
  return sum;
}

std::size_t quotesIn(const journey::Journey& map, journey::Id<journey::Stage> stage) {
  std::size_t quotes = 0;
  for (const auto* emotion : map.in<journey::Emotion>(stage)) {
    const bool isSaid = !QString::fromStdString(emotion->quote).simplified().isEmpty();
    if (emotion->state == journey::EmotionState::now && isSaid) ++quotes;
  }
  return quotes;
}

/// What stands in a stage is on its slides, or counted where it is not.
void expectComplete(Presentation& show, const journey::Journey& map) {
  std::map<journey::Id<journey::Stage>, std::size_t> shown;
  for (std::size_t i = 0; i < show.steps().size(); ++i) {
    const PresentationStep& step = show.steps()[i];
    if (step.kind != StepKind::stage) continue;
    const SharedPicture slide = show.slide(i);
    const std::size_t cards = map.in<journey::Touchpoint>(step.stage).size();
    const std::size_t here = shownOf(*slide, journey::Kind::touchpoint, PartRole::title);
    if (step.part > 0) {
      EXPECT_EQ(shown[step.stage] + here + countedAsMore(*slide), cards);
      continue;
    }
    shown[step.stage] = here;
    const std::size_t all = cards + map.in<journey::Question>(step.stage).size() +
                            map.in<journey::Experiment>(step.stage).size() +
                            quotesIn(map, step.stage);
    EXPECT_EQ(here + shownOf(*slide, journey::Kind::question, PartRole::statement) +
                  shownOf(*slide, journey::Kind::experiment, PartRole::title) +
                  shownOf(*slide, journey::Kind::emotion, PartRole::quote) + countedAsMore(*slide),
              all)
        << map.get(step.stage).name;
    const bool second = i + 1 < show.steps().size() && show.steps()[i + 1].part > 0;
    if (!second) {
      EXPECT_EQ(here, cards) << map.get(step.stage).name;
    }
  }
}

void expectSound(const journey::Journey& map) {
  for (const QSize screen : kScreens) {
    SCOPED_TRACE(std::to_string(screen.width()) + " x " + std::to_string(screen.height()));
    const qreal width = slideWidthFor(screen);
    Presentation show(map, {}, width);
    for (std::size_t i = 0; i < show.steps().size(); ++i) {
      SCOPED_TRACE("step " + std::to_string(i) + ", " + show.nameOf(i).toStdString());
      expectReadable(*show.slide(i), width);
    }
    expectComplete(show, map);
  }
}

QImage painted(const Picture& slide, const Theme& theme, QSize size) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(theme.of(Ink::surface));
  QPainter painter(&image);
  const qreal scale = size.height() / kSlideHeight;
  painter.scale(scale, scale);
  PaintCache cache;
  paint(painter, slide, theme, cache, {});
  return image;
}

/// The example in long German words.
journey::Journey wordyExample() {
  auto map = support::leahMap();
  journey::MapSettings settings = map.settings();
  settings.title =
      "Wirtschaftlichkeitsprüfung der Kundenabwanderungsvermeidung im Bestandsgeschäft";
  map.put(settings);
  for (const auto* stage : map.list<journey::Stage>()) {
    journey::Stage longer = *stage;
    longer.volume.name = "Unterzeichnete Rahmenvertragsverlängerungen";
    longer.health.name = "Durchschnittliche Bearbeitungszeit der Vertragsprüfung";
    longer.health.unit = "Arbeitstage je Vorgang";
    map.put(longer);
  }
  return map;
}

constexpr qreal kFootTop = 954;
constexpr qreal kFootEnd = 1010;  // above the row of steps

std::vector<const TextMark*> footOf(const Picture& slide) {
  auto texts = textsOf(slide);
  std::erase_if(texts, [](const TextMark* text) {
    return text->baseline.y() < kFootTop || text->baseline.y() > kFootEnd;
  });
  return texts;
}

/// What is measured and of which period stands whole, whatever else gives way.
void expectWholeFoot(const journey::Journey& map, QSize screen) {
  Presentation show(map, {}, slideWidthFor(screen));
  const journey::Period* newest = journey::newestPeriod(map);
  const QString period = newest ? QString::fromStdString(newest->name).simplified() : QString();
  for (std::size_t i = 0; i < show.steps().size(); ++i) {
    SCOPED_TRACE(std::to_string(screen.width()) + " x " + std::to_string(screen.height()) +
                 ", step " + std::to_string(i));
    const SharedPicture slide = show.slide(i);
    QString all;
    bool afterFigure = false;
    for (const TextMark* text : footOf(*slide)) {
      const bool isFigure = text->font == FontRole::slideNumber;
      // A unit stands behind its figure in the same weight, and may be cut.
      if (isFigure && !afterFigure) {
        EXPECT_FALSE(text->text.endsWith(u'…')) << text->text.toStdString();
      }
      afterFigure = isFigure;
      all += text->text + u' ';
    }
    if (!period.isEmpty() && period.size() < 20) {
      EXPECT_TRUE(all.contains(period)) << all.toStdString();
    }
  }
}

std::size_t stepOf(const Presentation& show, const std::string& stage) {
  for (std::size_t i = 0; i < show.steps().size(); ++i) {
    if (show.nameOf(i) == QString::fromStdString(stage)) return i;
  }
  ADD_FAILURE() << stage;
  return 0;
}

bool says(const Picture& slide, const QString& words) {
  return std::ranges::any_of(slide.parts,
                             [&](const Part& part) { return part.text.contains(words); });
}

TEST(Presentation, ExampleIsReadableOnEveryScreen) { expectSound(support::leahMap()); }

TEST(Presentation, NothingOfAnyMapIsTooSmallCutOffOrForgotten) {
  for (std::uint64_t seed = 1; seed <= 16; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectSound(support::randomJourney(seed));
    if (HasFailure()) return;
  }
}

TEST(Presentation, CrowdedMapsAreReadable) {
  expectSound(support::gridMap(7, 41));
  expectSound(support::gridMap(3, 300));
  expectSound(support::gridMap(31, 2));
  expectSound(support::fullMap(6, 9));
  expectSound(support::committeeMap());
  expectSound(situations::cards());
  expectSound(situations::attempts());
  expectSound(situations::sayings());
  expectSound(situations::moods());
}

TEST(Presentation, FiguresAndPeriodInTheFootAreWholeOnEveryScreen) {
  std::vector<journey::Journey> maps{support::leahMap(), wordyExample(), support::fullMap(6, 9)};
  for (std::uint64_t seed = 1; seed <= 6; ++seed) maps.push_back(support::randomJourney(seed));
  for (const auto& map : maps) {
    for (int width = 960; width <= 2560; width += 64) expectWholeFoot(map, {width, 800});
  }
}

TEST(Presentation, MapWithoutStagesHasItsTitleAlone) {
  situations::MapMaker maker("Nothing yet");
  Presentation show(maker.map(), {}, slideWidthFor({1920, 1080}));
  ASSERT_EQ(show.steps().size(), 1u);
  EXPECT_TRUE(says(*show.slide(0), "Nothing yet"));
}

TEST(Presentation, StepsAreTheWholeMapEachStageAndTheWeakestLink) {
  const auto map = support::leahMap();
  Presentation show(map, {}, slideWidthFor({1920, 1080}));
  std::vector<StepKind> kinds;
  for (const auto& step : show.steps()) kinds.push_back(step.kind);
  std::vector<StepKind> expected{StepKind::map};
  expected.insert(expected.end(), map.count(journey::Kind::stage), StepKind::stage);
  expected.push_back(StepKind::weakestLink);
  EXPECT_EQ(kinds, expected);
  EXPECT_EQ(map.get(show.steps().back().stage).name, "Evaluation");
}

TEST(Presentation, StageSaysItsNumbersAsMetricsHaveThem) {
  const auto map = support::leahMap();
  Presentation show(map, {}, slideWidthFor({1920, 1080}));
  const SharedPicture slide = show.slide(stepOf(show, "Evaluation"));
  for (const char* words : {"24 %", "34 days", "48 of 202 move on", "target 40 %, 26 % in Q2 2026",
                            "Who moves on to Purchase", "68 %", "Weakest link", "No owner"}) {
    EXPECT_TRUE(says(*slide, QString::fromUtf8(words))) << words;
  }
}

TEST(Presentation, WeakestLinkSaysWhatMeetingItsTargetWouldDo) {
  const auto map = support::leahMap();
  Presentation show(map, {}, slideWidthFor({1920, 1080}));
  const SharedPicture slide = show.slide(show.steps().size() - 1);
  for (const char* words : {"+68 %", "Evaluation → Purchase", "24 %, target 40 %",
                            "keeps its target", "35 → 59", "Sure", "over 99.9 %"}) {
    EXPECT_TRUE(says(*slide, QString::fromUtf8(words))) << words;
  }
}

TEST(Presentation, WithoutWeakestLinkEveryPassageKeepsItsTarget) {
  auto map = support::leahMap();
  for (const auto* stage : map.list<journey::Stage>()) {
    journey::Stage eased = *stage;
    eased.passage.targetConversion = 0.01;
    eased.passage.targetDays = 1000;
    map.put(eased);
  }
  Presentation show(map, {}, slideWidthFor({1920, 1080}));
  EXPECT_EQ(show.steps().back().kind, StepKind::weakestLink);
  EXPECT_FALSE(show.steps().back().stage);
  EXPECT_TRUE(says(*show.slide(show.steps().size() - 1), "Every passage keeps its target"));
}

TEST(Presentation, LayoutIsTheSameOnScreensOfTheSameShape) {
  EXPECT_EQ(slideWidthFor({1280, 720}), slideWidthFor({1920, 1080}));
}

TEST(Presentation, PicturesAreAsTheyWereLookedAt) {
  const auto map = support::leahMap();
  Presentation show(map, {}, slideWidthFor({1280, 720}));
  const std::size_t evaluation = stepOf(show, "Evaluation");
  const QSize size(1280, 720);
  for (const bool dark : {false, true}) {
    const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
    const std::string suffix = dark ? "_dark" : "";
    expectReference("present_map" + suffix, painted(*show.slide(0), theme, size));
    expectReference("present_stage" + suffix, painted(*show.slide(evaluation), theme, size));
    expectReference("present_weakest" + suffix,
                    painted(*show.slide(show.steps().size() - 1), theme, size));
  }
  Presentation narrow(map, {}, slideWidthFor({1024, 768}));
  expectReference("present_narrow",
                  painted(*narrow.slide(evaluation), Theme::light(), {1024, 768}));
}

}  // namespace
}  // namespace throughline::drawing
