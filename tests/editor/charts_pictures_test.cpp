#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QPainter>
#include <QSplitter>
#include <QTabWidget>

#include "numbers_fixture.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/weakest_link_panel.h"

// Panels as pictures to be looked at, written where THROUGHLINE_PICTURES says.

namespace throughline::editor {
namespace {

class ChartsPictures : public NumbersFixture {
 protected:
  void paint(const QString& name, QSize size, const drawing::Theme& theme, int chartsHeight) {
    QWidget window;
    window.setAutoFillBackground(true);
    QPalette palette;
    palette.setColor(QPalette::Window, theme.of(drawing::Ink::surface));
    palette.setColor(QPalette::Base, theme.of(drawing::Ink::surface));
    palette.setColor(QPalette::Button, theme.of(drawing::Ink::surface));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
      palette.setColor(role, theme.of(drawing::Ink::text));
    }
    window.setPalette(palette);
    auto* charts = new ChartsPanel(*shown, *view, services);
    charts->setFixedHeight(chartsHeight);
    charts->setTheme(theme);
    auto* panel = new WeakestLinkPanel(*map, *view, *shown);
    panel->setTheme(theme);
    panel->setFixedWidth(290);
    auto* left = new QVBoxLayout;
    left->addStretch(1);
    left->addWidget(charts);
    auto* row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(panel);
    show(window, size);
    QTest::qWait(50);
    const QString pictures = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (pictures.isEmpty()) return;
    window.grab().save(pictures + "/charts-" + name + ".png");
    for (const bool second : {false, true}) {
      if (!second) {
        services.settings->setValue("charts/place1", "conversion");
        services.settings->setValue("charts/place2", "health");
        services.settings->setValue("charts/place3", "health-over-time");
      } else {
        services.settings->setValue("charts/place1", "emotions");
        services.settings->setValue("charts/place2", "volume");
        services.settings->setValue("charts/place3", "cycle-time");
      }
      ChartsPanel others(*shown, *view, services);
      others.setPalette(palette);
      others.setAutoFillBackground(true);
      others.setTheme(theme);
      show(others, {size.width() - 290, chartsHeight});
      QTest::qWait(20);
      others.grab().save(pictures + "/charts-" + name + (second ? "-more2.png" : "-more.png"));
    }
    services.settings->clear();
  }
};

TEST_F(ChartsPictures, OfTheExample) {
  open(support::leahMap());
  paint("leah-light-1280", {1280, 720}, drawing::Theme::light(), 200);
  paint("leah-dark-1920", {1920, 1080}, drawing::Theme::darkTheme(), 250);
}

TEST_F(ChartsPictures, OfAnEmptyMap) {
  journey::IdSource ids = journey::seededIds(2);
  open(journey::sevenStages("Empty", ids));
  paint("empty-light-1280", {1280, 720}, drawing::Theme::light(), 200);
}

TEST_F(ChartsPictures, OfTwentyStagesAndFortyPeriods) {
  open(support::numbersMap(20, 40));
  paint("20x40-light-1920", {1920, 1080}, drawing::Theme::light(), 250);
  paint("20x40-dark-1280", {1280, 720}, drawing::Theme::darkTheme(), 200);
}

}  // namespace
}  // namespace throughline::editor
