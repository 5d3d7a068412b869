#pragma once

#include <QTabWidget>
#include <QTimer>

#include "panels/check/check_panel.h"
#include "panels/check/finding_line.h"
#include "throughline/journey/starter.h"
#include "widgets/line_column.h"
#include "window_fixture.h"

namespace throughline::editor {

/// The window on the example on 30 September 2026, with the check in front.
class CheckPanelTest : public WindowTest {
 protected:
  CheckPanelTest() {
    qputenv("TZ", "UTC");
    services.store.now = [] {
      return std::chrono::system_clock::time_point{std::chrono::hours((24 * 20'726) + 9)};
    };
    workspace = std::make_unique<Workspace>(services, *appearance);
  }

  void openCheck(const journey::Journey& journey = support::leahMap()) {
    open(journey);
    run("view.check");
  }
  [[nodiscard]] CheckPanel& panel() const { return *window->findChild<CheckPanel*>("check"); }
  [[nodiscard]] LineColumn& column() const { return *panel().findChild<LineColumn*>(); }
  [[nodiscard]] QTabWidget& tabs() const { return *window->findChild<QTabWidget*>("sidePanel"); }
  /// The words of the check's tab; empty where it does not stand.
  [[nodiscard]] QString tabText() const {
    const int at = tabs().indexOf(&panel());
    return tabs().isTabVisible(at) ? tabs().tabText(at) : QString();
  }
  /// The made lines of findings, from top to bottom, by what they are called.
  [[nodiscard]] std::vector<FindingLine*> findings() const {
    std::vector<FindingLine*> lines;
    for (const QString& key : column().lines()) {
      column().eachMade([&](const QString& made, QWidget* line) {
        if (made != key) return;
        if (auto* finding = qobject_cast<FindingLine*>(line)) lines.push_back(finding);
      });
    }
    return lines;
  }
  [[nodiscard]] QStringList titles() const {
    QStringList all;
    for (const FindingLine* line : findings()) all << line->accessibleName();
    return all;
  }
  [[nodiscard]] FindingLine* finding(const QString& title) const {
    for (FindingLine* line : findings()) {
      if (line->accessibleName() == title) return line;
    }
    ADD_FAILURE() << "nothing is found called " << title.toStdString();
    return nullptr;
  }
  [[nodiscard]] QStringList steps() const {
    QStringList all;
    for (const QWidget* step : panel().findChildren<QWidget*>("step")) {
      if (step->isVisible()) all << step->accessibleName();
    }
    return all;
  }
  void pressIn(FindingLine* line, const char* name) {
    auto* button = line->findChild<QPushButton*>(name);
    ASSERT_TRUE(button->isVisible()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  /// A key to what has the keyboard.
  static void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QWidget* focus = QApplication::activePopupWidget();
    QTest::keyClick(focus ? focus : QApplication::focusWidget(), key, with);
    settle();
  }
  static void typeThere(const QString& text) {
    for (const QChar c : text) QTest::keyClicks(QApplication::focusWidget(), QString(c));
  }
  [[nodiscard]] static QString focused() { return QApplication::focusWidget()->accessibleName(); }
  /// The two seconds in which what was mended is a tick have passed.
  void letMendedGo() {
    auto* timer = panel().findChild<QTimer*>("mendedGo");
    ASSERT_TRUE(timer->isActive());
    timer->start(0);
    settle();
  }
  [[nodiscard]] std::string ownerOf(const std::string& title) const {
    const auto& owner = named<journey::Touchpoint>(title).owner;
    return owner ? journey().get(*owner).name : "";
  }

  static constexpr auto kPricing = "Pricing page has no owner";
  static constexpr auto kSlack = "Peer asks in Slack group has no owner";
  static constexpr auto kPurchase = "Purchase: 3 of 5 interviews";
  static constexpr auto kExpansion = "Expansion: no interviews";
};

}  // namespace throughline::editor
