#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <deque>
#include <functional>
#include <map>

#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/editor/canvas/canvas.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

// A canvas in a window, worked with real mouse and key events.

namespace throughline::editor {

/// Answers what a test has put in; keeps what it was asked and told.
class ScriptedDialogs : public Dialogs {
 public:
  std::optional<QString> askOpen(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<QString> askSave(QWidget*, const QString&, const QString&,
                                 const QString&) override {
    return {};
  }
  std::optional<QString> askFolder(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<int> ask(QWidget*, const Question& question) override {
    questions << question.text;
    offered = question.answers;
    asked = question;
    if (answers.empty()) return std::nullopt;
    const auto answer = answers.front();
    answers.pop_front();
    return answer;
  }
  void tell(QWidget*, const journey::Error& error) override { told.push_back(error.what()); }

  std::deque<std::optional<int>> answers;
  QStringList questions;
  QStringList offered;
  Question asked;  ///< the last one
  std::vector<std::string> told;
};

class CanvasTest : public ::testing::Test {
 protected:
  using TouchpointId = journey::Id<journey::Touchpoint>;
  using StageId = journey::Id<journey::Stage>;

  void SetUp() override { open(support::leahMap()); }

  void open(const journey::Journey& journey) {
    window.reset();
    map.reset();
    services.dialogs = dialogs;
    services.settings = std::make_shared<QSettings>(
        QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat);
    services.settings->setValue("reducedMotion", true);  // no frames to wait for
    services.store.ids = journey::seededIds(99);
    services.store.user = "Test";
    const auto path = folder.path() / ("map" + std::to_string(++m_files) + ".journey");
    map = std::make_unique<OpenMap>(store::Document::create(path, journey, services.store));
    view = std::make_unique<ViewState>();
    window = std::make_unique<QMainWindow>();
    canvas = new Canvas(*map, *view, services, window.get());
    registry = new ActionRegistry(window.get());
    canvas->addActions(*registry);
    window->setCentralWidget(canvas);
    window->resize(1800, 1000);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    canvas->setFocus();
  }
  void TearDown() override { window.reset(); }

  [[nodiscard]] const journey::Journey& journey() const { return map->journey(); }
  [[nodiscard]] QWidget* port() const { return canvas->viewport(); }
  [[nodiscard]] QWidget* typing() const { return window->findChild<QTextEdit*>(); }

  [[nodiscard]] StageId stageNamed(const std::string& name) const {
    for (const auto& [id, stage] : journey().all<journey::Stage>()) {
      if (stage.name == name) return id;
    }
    ADD_FAILURE() << "no stage " << name;
    return {};
  }
  [[nodiscard]] drawing::Target stage(const std::string& name) const {
    return {journey::Kind::stage, stageNamed(name).value};
  }
  [[nodiscard]] drawing::Target card(const std::string& title) const {
    for (const auto& [id, touchpoint] : journey().all<journey::Touchpoint>()) {
      if (touchpoint.title == title) return {journey::Kind::touchpoint, id.value};
    }
    ADD_FAILURE() << "no card " << title;
    return {};
  }
  [[nodiscard]] bool hasCard(const std::string& title) const {
    for (const auto& [id, touchpoint] : journey().all<journey::Touchpoint>()) {
      if (touchpoint.title == title) return true;
    }
    return false;
  }
  /// The titles of a stage's cards, from top to bottom.
  [[nodiscard]] std::vector<std::string> titles(const std::string& stage) const {
    std::vector<std::string> all;
    for (const auto* t : journey().in<journey::Touchpoint>(stageNamed(stage))) {
      all.push_back(t->title);
    }
    return all;
  }
  [[nodiscard]] std::vector<std::string> stageNames() const {
    std::vector<std::string> all;
    for (const auto* each : journey().list<journey::Stage>()) all.push_back(each->name);
    return all;
  }

  [[nodiscard]] QPoint at(const drawing::Target& target) const {
    return canvas->viewportRect(target).center();
  }
  void click(const drawing::Target& target, Qt::KeyboardModifiers with = {}) {
    QTest::mouseClick(port(), Qt::LeftButton, with, at(target));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : port(), key, with);
  }
  void type(const QString& text) {
    for (const QChar c : text) QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
  }
  static void moveTo(QWidget* widget, QPoint to, Qt::KeyboardModifiers with = {}) {
    QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                      with);
    QApplication::sendEvent(widget, &event);
  }
  /// Presses, and moves in two steps; the button stays down.
  static void dragTo(QWidget* widget, QPoint from, QPoint to, Qt::KeyboardModifiers with = {}) {
    QTest::mousePress(widget, Qt::LeftButton, with, from);
    moveTo(widget, from + (to - from) / 2, with);
    moveTo(widget, to, with);
  }
  static void drag(QWidget* widget, QPoint from, QPoint to, Qt::KeyboardModifiers with = {}) {
    dragTo(widget, from, to, with);
    QTest::mouseRelease(widget, Qt::LeftButton, with, to);
  }

  /// Undo restores the map exactly as it was, and redo makes it what it is.
  void expectUndoable(const journey::Journey& before) {
    const journey::Journey after = journey();
    EXPECT_FALSE(before == after) << "nothing was edited";
    map->undo();
    EXPECT_TRUE(journey() == before);
    map->redo();
    EXPECT_TRUE(journey() == after);
  }
  /// Neither the map nor its history knows of anything.
  void expectNoTrace(const journey::Journey& before) {
    EXPECT_TRUE(journey() == before);
    EXPECT_FALSE(map->document().undoLabel().has_value());
    EXPECT_FALSE(canvas->isTyping());
  }
  [[nodiscard]] std::string lastLabel() const {
    return english(map->document().undoLabel().value_or("nothing"));
  }

  support::TemporaryFolder folder;
  std::shared_ptr<ScriptedDialogs> dialogs = std::make_shared<ScriptedDialogs>();
  Services services;
  std::unique_ptr<OpenMap> map;
  std::unique_ptr<ViewState> view;
  std::unique_ptr<QMainWindow> window;
  Canvas* canvas = nullptr;
  ActionRegistry* registry = nullptr;

 private:
  int m_files = 0;
};

}  // namespace throughline::editor
