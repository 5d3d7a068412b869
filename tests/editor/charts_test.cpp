#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QToolTip>
#include <QXmlStreamReader>

#include "numbers_fixture.h"
#include "panels/charts/chart_card.h"
#include "panels/charts/chart_picture.h"
#include "panels/charts/chart_view.h"
#include "panels/charts/contents.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using drawing::Theme;

class ChartsTest : public NumbersFixture {
 protected:
  void openPanel(const journey::Journey& journey, QSize size = {1000, 260}) {
    open(journey);
    panel = std::make_unique<ChartsPanel>(*shown, *view, services);
    show(*panel, size);
  }
  [[nodiscard]] ChartCard& card(std::size_t place) const { return *panel->cards()[place]; }
  [[nodiscard]] QWidget* port(std::size_t place) const { return card(place).view()->viewport(); }
  [[nodiscard]] QPoint at(std::size_t place, ChartPosition spot) const {
    return card(place).view()->mapFromScene(card(place).view()->plot()->anchor(spot));
  }
  [[nodiscard]] BarContent bars(ChartKind kind) {
    return std::get<BarContent>(contentOf(kind, *shown));
  }
  [[nodiscard]] LineContent lines(ChartKind kind) {
    return std::get<LineContent>(contentOf(kind, *shown));
  }
  void TearDown() override { panel.reset(); }

  std::unique_ptr<ChartsPanel> panel;
};

TEST_F(ChartsTest, TheVolumesOfTheExampleAreNamedAndWritten) {
  open(support::leahMap());
  const BarContent volume = bars(ChartKind::volume);
  EXPECT_EQ(volume.title, "Volume by stage");
  EXPECT_EQ(volume.period, "Q3 2026");
  ASSERT_EQ(volume.rows.size(), 7U);
  EXPECT_EQ(volume.rows[0].value, "4,200");
  EXPECT_TRUE(volume.rows[3].weak);
  EXPECT_TRUE(volume.rows[3].tip.contains("Weakest link"));
}

TEST_F(ChartsTest, BarsStartAtZeroSoThatTheirLengthsCompare) {
  BarContent content;
  for (const double volume : {11902.0, 5951.0, 172.0}) {
    BarRow row;
    row.bar = volume;
    content.rows.push_back(row);
  }
  const auto plot = makePlot(content, drawing::Theme::light());
  plot->fit({800, 300});
  const qreal zero = plot->plotArea().left();
  const auto length = [&](std::size_t row) { return plot->anchor({row, 0}).x() - zero; };
  EXPECT_NEAR(length(1) / length(0), 0.5, 1e-9);
  EXPECT_NEAR(length(2) / length(0), 172.0 / 11902, 1e-9);
}

TEST_F(ChartsTest, AnExportedBarChartFillsItsPicture) {
  open(support::leahMap());
  const drawing::Theme& theme = drawing::Theme::light();
  const QImage image = chartImage(contentOf(ChartKind::volume, *shown), theme, {900, 900}, 1);
  const auto hasInk = [&](int y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y) != theme.of(drawing::Ink::surface)) return true;
    }
    return false;
  };
  int last = image.height() - 1;
  while (last > 0 && !hasInk(last)) --last;
  EXPECT_LT(image.height() - last, 40) << "of " << image.height() << " lines";
}

TEST_F(ChartsTest, CycleTimesSayTheirTargetAndThatATermIsFixed) {
  open(support::leahMap());
  const BarContent days = bars(ChartKind::cycleTime);
  EXPECT_EQ(days.rows[3].value, "34 d of 21");
  EXPECT_EQ(days.rows[5].note, "fixed term");
  ASSERT_TRUE(days.longest.has_value()) << "240 days would flatten the others";
  EXPECT_LT(*days.longest, 240);
}

TEST_F(ChartsTest, ConversionsHaveTheirInterval) {
  open(support::leahMap());
  const BarContent conversion = bars(ChartKind::conversion);
  EXPECT_EQ(conversion.rows[3].value, "24 % of 40 %");
  ASSERT_TRUE(conversion.rows[3].interval.has_value());
  EXPECT_NEAR(conversion.rows[3].interval->low, 0.1842, 5e-5);
  EXPECT_NEAR(conversion.rows[3].interval->high, 0.3009, 5e-5);
}

TEST_F(ChartsTest, AStalledAndADoubtfulConversionAreMarkedInBarsAndLines) {
  open(support::leahMap());
  const auto bar = [&] { return bars(ChartKind::conversion).rows[3]; };
  const auto point = [&] { return lines(ChartKind::conversionLines).lines[3].tips.back(); };
  EXPECT_EQ(bar().note, "");
  setVolume(stageAt(4), 0);
  EXPECT_EQ(bar().note, "stalled");
  EXPECT_TRUE(bar().tip.contains("stalled: nobody moved on, or a reading is missing"));
  EXPECT_TRUE(point().endsWith(", stalled"));
  setVolume(stageAt(4), 300);
  EXPECT_EQ(bar().note, "doubtful");
  EXPECT_TRUE(bar().doubtful);
  EXPECT_TRUE(bar().tip.contains("doubtful: more moved on than came"));
  EXPECT_TRUE(point().endsWith("149 %, doubtful"));
}

TEST_F(ChartsTest, HealthSaysInWordsWhetherItIsOnTarget) {
  open(support::leahMap());
  const BarContent health = bars(ChartKind::health);
  EXPECT_TRUE(health.rows[0].note.contains("on target"));
  EXPECT_TRUE(health.rows[3].note.contains("off target"));
  EXPECT_EQ(health.rows[3].value, "24 % of 40 %");
}

TEST_F(ChartsTest, HealthIsHeldAgainstTheTargetOfItsPeriod) {
  open(support::leahMap());
  map->edit("Target", nullptr, [&](journey::Edit& edit) {
    putBefore(edit, journey::EarlierTarget{.stage = stageAt(3),
                                           .of = journey::TargetOf::health,
                                           .until = journey().get(newest()).end,
                                           .value = 20});
  });
  const BarRow bar = bars(ChartKind::health).rows[3];
  EXPECT_EQ(bar.value, "24 % of 20 %");
  EXPECT_DOUBLE_EQ(*bar.bar, 1.2);
  EXPECT_TRUE(bar.note.contains("on target"));
  const ChartLine line = lines(ChartKind::healthLines).lines[3];
  EXPECT_DOUBLE_EQ(*line.values.back(), 1.2);
  EXPECT_TRUE(line.tips.back().endsWith("24 %, target 20 %"));
}

TEST_F(ChartsTest, WhatIsNotReadIsAGapAndNeverNought) {
  open(support::numbersMap(6, 12));
  map->edit("Remove", nullptr, [&](journey::Edit& edit) {
    for (const auto* reading : edit.journey().in<journey::Reading>(stageAt(2))) {
      if (reading->period == newest() && reading->metric == journey::MetricRole::volume) {
        edit.erase(journey::Kind::reading, reading->id.value);
        return;
      }
    }
  });
  EXPECT_FALSE(bars(ChartKind::volume).rows[2].bar.has_value());
  EXPECT_EQ(bars(ChartKind::volume).rows[2].value, "no reading");
  EXPECT_FALSE(lines(ChartKind::conversionLines).lines[2].values.back().has_value());
}

TEST_F(ChartsTest, EmotionsHaveALinePerPersona) {
  open(support::leahMap());
  const LineContent emotions = lines(ChartKind::emotions);
  ASSERT_GE(emotions.lines.size(), 1U);
  EXPECT_EQ(emotions.lines[0].name, "Leah");
  EXPECT_EQ(emotions.ticks.size(), 7);
  EXPECT_DOUBLE_EQ(*emotions.lines[0].values[3], -0.7);
}

TEST_F(ChartsTest, AClickSelectsAndRevealsTheStage) {
  openPanel(support::leahMap());
  Target revealed;
  QObject::connect(view.get(), &ViewState::revealRequested, panel.get(),
                   [&](Target target) { revealed = target; });
  QTest::mouseClick(port(0), Qt::LeftButton, {}, at(0, {2, 0}));
  const Target stage{journey::Kind::stage, stageAt(2).value};
  EXPECT_EQ(view->current(), stage);
  EXPECT_EQ(revealed, stage);
  // A line that no other one comes near to there.
  QTest::mouseClick(port(2), Qt::LeftButton, {}, at(2, {3, 1}));
  EXPECT_EQ(view->current(), (Target{journey::Kind::stage, stageAt(3).value}));
}

TEST_F(ChartsTest, TheArrowKeysAndEnterDoWhatThePointerDoes) {
  openPanel(support::leahMap());
  ChartView* chart = card(0).view();
  chart->setFocus();
  QTest::keyClick(chart, Qt::Key_Down);
  QTest::keyClick(chart, Qt::Key_Down);
  EXPECT_EQ(chart->plot()->current(), (ChartPosition{1, 0}));
  EXPECT_TRUE(chart->accessibleDescription().contains("1,680"));
  QTest::keyClick(chart, Qt::Key_Return);
  EXPECT_EQ(view->current(), (Target{journey::Kind::stage, stageAt(1).value}));
  QTest::keyClick(chart, Qt::Key_Escape);
  EXPECT_FALSE(chart->plot()->current().has_value());
}

TEST_F(ChartsTest, HoverTellsTheNumbers) {
  openPanel(support::leahMap());
  QTest::mouseMove(port(1), at(1, {3, 0}));
  QTRY_VERIFY_WITH_TIMEOUT(card(1).view()->plot()->current().has_value(), 2000);
  const QString tip = card(1).view()->plot()->tip(*card(1).view()->plot()->current());
  EXPECT_TRUE(tip.contains("Evaluation → Purchase"));
  EXPECT_TRUE(tip.contains("34 days"));
}

TEST_F(ChartsTest, TypingAReadingChangesTheChart) {
  openPanel(support::leahMap());
  setVolume(stageAt(1), 1999);
  QCoreApplication::processEvents();
  EXPECT_EQ(std::get<BarContent>(card(0).content()).rows[1].value, "1,999");
  map->undo();
  QCoreApplication::processEvents();
  EXPECT_EQ(std::get<BarContent>(card(0).content()).rows[1].value, "1,680");
}

TEST_F(ChartsTest, AnotherPeriodIsShownWhenItIsChosen) {
  openPanel(support::leahMap());
  auto options = view->options();
  options.period = journey().list<journey::Period>().front()->id;
  view->setOptions(options);
  QCoreApplication::processEvents();
  EXPECT_EQ(std::get<BarContent>(card(0).content()).period, "Q3 2025");
}

TEST_F(ChartsTest, AnEmptyMapInvites) {
  journey::IdSource ids = journey::seededIds(2);
  openPanel(journey::sevenStages("Empty", ids));
  for (const ChartKind kind : kAllCharts) {
    EXPECT_FALSE(invitationOf(contentOf(kind, *shown)).isEmpty()) << chartKey(kind).toStdString();
  }
}

TEST_F(ChartsTest, ChoosingAChartThatIsShownSwapsTheTwo) {
  openPanel(support::leahMap());
  const ChartKind first = card(0).kind();
  const ChartKind third = card(2).kind();
  emit card(0).kindChosen(third);
  EXPECT_EQ(card(0).kind(), third);
  EXPECT_EQ(card(2).kind(), first);
  const ChartsPanel again(*shown, *view, services);
  EXPECT_EQ(again.cards()[0]->kind(), third) << "the choice is remembered";
}

TEST_F(ChartsTest, ANarrowPanelShowsFewerCharts) {
  openPanel(support::leahMap());
  EXPECT_TRUE(card(2).isVisible());
  panel->resize(620, 260);
  EXPECT_TRUE(card(1).isVisible());
  EXPECT_FALSE(card(2).isVisible());
}

TEST_F(ChartsTest, AChartIsSavedAsPngAndAsSvgAndCopied) {
  openPanel(support::leahMap());
  const auto path = [&](const char* name) {
    return QString::fromStdString((folder / name).string());
  };
  dialogs->target = path("chart.png");
  card(0).save("png");
  EXPECT_EQ(dialogs->suggested, "volume.png");
  EXPECT_GE(QImage(path("chart.png")).width(), 1000);
  dialogs->target = path("chart");
  card(0).save("svg");
  QFile svg(path("chart.svg"));
  ASSERT_TRUE(svg.open(QIODevice::ReadOnly)) << "the suffix is added";
  EXPECT_TRUE(svg.readAll().contains("Evaluation"));
  dialogs->target = "/nowhere/at/all/chart.png";
  card(0).save("png");
  EXPECT_EQ(dialogs->told.size(), 1U);
  card(0).copy();
  EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(ChartsTest, TextThatLooksLikeHtmlIsTextOnScreenAndInTheSvg) {
  journey::Journey hostile = support::leahMap();
  for (const auto* stage : hostile.list<journey::Stage>()) {
    journey::Stage changed = *stage;
    changed.name = "<img src='/etc/passwd'>&" + changed.name;
    hostile.put(changed);
  }
  const auto periods = hostile.all<journey::Period>();
  for (const auto& [id, period] : periods) {
    journey::Period changed = period;
    changed.name = "<b>" + period.name;
    hostile.put(changed);
  }
  open(hostile);
  for (const ChartKind kind : kAllCharts) {
    const QByteArray svg = chartSvg(contentOf(kind, *shown), Theme::light(), {600, 300});
    EXPECT_FALSE(svg.contains("<img")) << chartKey(kind).toStdString();
    EXPECT_FALSE(svg.contains("<b>"));
    EXPECT_TRUE(svg.contains("&lt;")) << "shown as it is";
  }
}

TEST_F(ChartsTest, AnSvgIsWellFormedWhateverStandsInATitle) {
  BarContent content;
  content.title = QString("a <b> & \"c\" ") + QChar(0x1) + QChar(0x1B) + QChar(0xFFFE) + "end";
  content.rows.push_back({.name = QString("x") + QChar(0x2) + "y", .value = "<&>", .bar = 1.0});
  QXmlStreamReader reader(chartSvg(content, Theme::light(), {400, 200}));
  while (!reader.atEnd()) reader.readNext();
  EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
}

TEST_F(ChartsTest, EveryChartOfManySizesCanBeDrawn) {
  for (const int stages : {2, 7, 20}) {
    for (const int periods : {1, 12, 40}) {
      open(support::numbersMap(stages, periods));
      for (const ChartKind kind : kAllCharts) {
        const ChartContent content = contentOf(kind, *shown);
        if (!invitationOf(content).isEmpty()) continue;
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
          EXPECT_FALSE(chartImage(content, *theme, {320, 160}, 1).isNull());
        }
      }
    }
  }
}

}  // namespace
}  // namespace throughline::editor
