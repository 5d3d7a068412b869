#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <algorithm>

#include "fake_dialogs.h"
#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/canvas/canvas.h"
#include "throughline/editor/inspector.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/workspace.h"
#include "throughline/store/document.h"

namespace throughline::editor {

/// The real window on the example map, worked by key and mouse events.
class WindowTest : public ::testing::Test {
 protected:
  WindowTest() {
    services.dialogs = dialogs;
    services.settings = std::make_shared<QSettings>(file("settings.ini"), QSettings::IniFormat);
    services.store.ids = journey::seededIds(7);
    services.store.user = "Test";
    services.store.templatesFolder = file("templates").toStdString();
    services.cacheFolder = file("cache");
    services.documentsFolder = file(".");
    services.desktopOpen = [this](const QUrl& url) {
      opened.push_back(url);
      return true;
    };
    appearance = std::make_unique<Appearance>(*services.settings);
    workspace = std::make_unique<Workspace>(services, *appearance);
  }
  ~WindowTest() override {
    workspace.reset();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  [[nodiscard]] QString file(const QString& name) const {
    return QString::fromStdString((folder.path() / name.toStdString()).string());
  }

  /// Makes the file and opens it in the window.
  MainWindow& open(const journey::Journey& journey, const QString& name = "map.journey") {
    store::Document::create(file(name).toStdString(), journey, services.store);
    return reopen(name);
  }
  MainWindow& openExample() { return open(support::leahMap()); }
  MainWindow& reopen(const QString& name = "map.journey") {
    EXPECT_TRUE(workspace->openFile(file(name), nullptr));
    window = workspace->windows().back();
    window->resize(1440, 900);
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window));
    return *window;
  }
  void close() {
    window->close();
    settle();
    window = nullptr;
  }

  /// Lets timers of no length and deferred deletions have their turn.
  static void settle() {
    for (int i = 0; i < 3; ++i) {
      QApplication::processEvents();
      QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
  }

  [[nodiscard]] const journey::Journey& journey() const { return window->map().journey(); }
  [[nodiscard]] Canvas& canvas() const { return *window->findChild<Canvas*>(); }
  [[nodiscard]] Inspector& inspector() const { return *window->findChild<Inspector*>(); }

  template <class T>
  [[nodiscard]] const T* findNamed(const std::string& name) const {
    const journey::Field* label = journey::describe(T::kKind).label();
    for (const auto& [id, record] : journey().all<T>()) {
      if (std::get<std::string>(label->get(record)) == name) return &record;
    }
    return nullptr;
  }
  template <class T>
  [[nodiscard]] const T& named(const std::string& name) const {
    if (const T* record = findNamed<T>(name)) return *record;
    throw std::runtime_error("no record named " + name);
  }
  template <class T>
  void select(const T& record) {
    window->view().selectOnly({T::kKind, record.id.value});
    settle();
  }
  void selectTouchpoint(const std::string& title) { select(named<journey::Touchpoint>(title)); }

  /// The control of one field on the inspector.
  template <class Control>
  [[nodiscard]] Control* control(const QString& key) const {
    const auto fields = inspector().findChildren<QWidget*>(key);
    for (QWidget* field : fields) {
      if (auto* found = field->findChild<Control*>()) return found;
    }
    ADD_FAILURE() << "no control for " << key.toStdString();
    return nullptr;
  }
  [[nodiscard]] QString refusalAt(const QString& key) const {
    const auto* label = inspector().findChild<QWidget*>(key)->findChild<QLabel*>("refusal");
    return label->isHidden() ? QString() : label->text();
  }

  /// Replaces what stands in the box, letter by letter.
  static void type(QWidget* edit, const QString& text) {
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
  }
  void run(const char* action) {
    window->actions().refresh();
    QAction* found = window->actions().action(action);
    ASSERT_TRUE(found) << action;
    ASSERT_TRUE(found->isEnabled()) << action;
    found->trigger();
    settle();
  }
  [[nodiscard]] QString labelText(const char* name) const {
    const auto* label = window->findChild<QLabel*>(name);
    return label && label->isVisible() ? label->text() : QString();
  }
  void press(const char* button) {
    auto* found = window->findChild<QAbstractButton*>(button);
    ASSERT_TRUE(found) << button;
    ASSERT_TRUE(found->isVisible()) << button;
    QTest::mouseClick(found, Qt::LeftButton);
    settle();
  }

  support::TemporaryFolder folder;
  std::shared_ptr<FakeDialogs> dialogs = std::make_shared<FakeDialogs>();
  std::vector<QUrl> opened;
  Services services;
  std::unique_ptr<Appearance> appearance;
  std::unique_ptr<Workspace> workspace;
  MainWindow* window = nullptr;
};

}  // namespace throughline::editor
