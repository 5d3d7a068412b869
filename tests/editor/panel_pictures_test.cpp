#include <QLabel>

#include "numbers_fixture.h"
#include "panels/charts/chart_card.h"
#include "panels/charts/chart_picture.h"
#include "panels/charts/chart_view.h"
#include "panels/charts/contents.h"
#include "program_look.h"
#include "support/numbers_map.h"
#include "support/random_numbers.h"
#include "support/reference_picture.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/weakest_link_panel.h"

// Charts and the weakest link as they looked when somebody last looked at them.

namespace throughline::editor {
namespace {

class PanelPictures : public NumbersFixture {
 protected:
  static void expectPicture(const std::string& name, const QImage& image) {
    support::expectReference("tests/editor/reference", name, image);
  }
  void expectCharts(const std::string& prefix, const drawing::Theme& theme) {
    for (const ChartKind kind : kAllCharts) {
      const std::string chart = chartKey(kind).toStdString();
      expectPicture("chart_" + prefix + "_" + chart,
                    chartImage(contentOf(kind, *shown), theme, {560, 320}, 1));
    }
  }
  void expectWeakestLink(const std::string& name, const drawing::Theme& theme) {
    WeakestLinkPanel panel(*map, *view, *shown);
    panel.setTheme(theme);
    panel.setAutoFillBackground(true);
    show(panel, {300, 900});
    QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<QLabel*>("verdictSureness")->text() != "…", 20000);
    QApplication::processEvents();
    expectPicture("weakest_link_" + name, panel.grab().toImage());
  }

  ProgramLook look;
};

TEST_F(PanelPictures, TheChartsOfTheExample) {
  open(support::leahMap());
  expectCharts("example", drawing::Theme::light());
}

TEST_F(PanelPictures, ChartsOfAMapWithoutNumbers) {
  journey::IdSource ids = journey::seededIds(2);
  open(journey::sevenStages("Empty", ids));
  expectCharts("empty", drawing::Theme::light());
}

TEST_F(PanelPictures, ChartsOfTwentyStagesAndFortyPeriods) {
  open(support::numbersMap(20, 40));
  expectCharts("many", drawing::Theme::light());
}

TEST_F(PanelPictures, ChartsOfNumbersOfEveryStandingInDark) {
  open(support::RandomNumbers(1).make());
  expectCharts("numbers", drawing::Theme::darkTheme());
}

TEST_F(PanelPictures, TheChartsPanelInBothThemes) {
  open(support::leahMap());
  for (const bool dark : {false, true}) {
    look.beDark(dark);
    ChartsPanel charts(*shown, *view, services);
    charts.setAutoFillBackground(true);
    charts.setTheme(dark ? drawing::Theme::darkTheme() : drawing::Theme::light());
    show(charts, {1000, 260});
    QApplication::processEvents();
    expectPicture(dark ? "charts_dark" : "charts", charts.grab().toImage());
  }
}

TEST_F(PanelPictures, AStageThatIsSelectedAndAPointThatIsLookedAtStandOut) {
  open(support::leahMap());
  services.settings->setValue("charts/place1", "conversion-over-time");
  services.settings->setValue("charts/place2", "emotions");
  services.settings->setValue("charts/place3", "volume");
  ChartsPanel charts(*shown, *view, services);
  charts.setAutoFillBackground(true);
  charts.setTheme(drawing::Theme::light());
  show(charts, {1000, 260});
  view->selectOnly({journey::Kind::stage, stageAt(1).value});
  QApplication::processEvents();
  expectPicture("charts_selected", charts.grab().toImage());
  charts.cards()[0]->view()->setFocus();
  for (const auto key : {Qt::Key_Down, Qt::Key_Left}) {
    QTest::keyClick(charts.cards()[0]->view(), key);
  }
  QApplication::processEvents();
  expectPicture("charts_point", charts.grab().toImage());
  charts.resize(430, 260);
  QApplication::processEvents();
  expectPicture("charts_narrow", charts.grab().toImage());
}

TEST_F(PanelPictures, TheWeakestLinkOfTheExample) {
  open(support::leahMap());
  expectWeakestLink("example", drawing::Theme::light());
}

}  // namespace
}  // namespace throughline::editor
