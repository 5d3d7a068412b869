#pragma once

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include "review/review_window.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/reviews.h"
#include "window_fixture.h"

namespace throughline::editor {

/// A review held on the real window, by key and mouse, on a day of the test's choice.
class ReviewTest : public WindowTest {
 protected:
  void setDay(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    m_now = sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)} +
            hours(12);
    services.store.now = [this] { return m_now; };
    workspace->services().store.now = services.store.now;
  }
  void pass(std::chrono::seconds time) { m_now += time; }

  ReviewWindow& start() {
    run("review.start");
    review = window->findChild<ReviewWindow*>();
    if (!review) throw std::runtime_error("no review");
    review->showNormal();
    review->resize(1280, 720);
    review->activateWindow();
    settle();
    return *review;
  }
  /// Where the keyboard is, or the window itself.
  [[nodiscard]] QWidget* keyboard() const {
    QWidget* focus = QApplication::focusWidget();
    return focus && focus->window() == review ? focus : review.data();
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(keyboard(), static_cast<Qt::Key>(key), modifiers);
    settle();
  }
  void typeHere(const QString& text) {
    QTest::keyClicks(keyboard(), text);
    settle();
  }
  void goTo(const std::string& stage) {
    review->showStage(named<journey::Stage>(stage).id);
    settle();
  }
  template <class T>
  [[nodiscard]] T& part(const QString& name) const {
    for (T* found : review->findChildren<T*>(name)) {
      if (found->isVisible()) return *found;
    }
    throw std::runtime_error("nothing visible is called " + name.toStdString());
  }
  void click(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
    settle();
  }
  void clickText(const QString& text) {
    for (auto* button : review->findChildren<QAbstractButton*>()) {
      if (button->isVisible() && button->text().remove(u'&') == text) return click(*button);
    }
    throw std::runtime_error("no button says " + text.toStdString());
  }
  [[nodiscard]] bool says(const QString& words) const {
    for (const auto* label : review->findChildren<QLabel*>()) {
      QString text = label->text();
      text.remove(QChar(0x200B));
      if (label->isVisible() && text.contains(words)) return true;
    }
    return false;
  }
  void fill(QLineEdit& box, const QString& text) {
    type(&box, text);
    settle();
  }
  void setOwner(const std::string& touchpoint, const QString& owner) {
    auto& box = part<QLineEdit>(
        QStringLiteral("owner_%1").arg(named<journey::Touchpoint>(touchpoint).id.value));
    fill(box, owner);
    QTest::keyClick(&box, Qt::Key_Return);
    settle();
  }
  void setReading(journey::Measure measure, const QString& value) {
    auto& box = part<QLineEdit>(QStringLiteral("reading_%1").arg(static_cast<int>(measure)));
    fill(box, value);
    QTest::keyClick(&box, Qt::Key_Return);
    settle();
  }
  void decide(const QString& what, const QString& who, const QString& by) {
    press(Qt::Key_Return, Qt::ControlModifier);
    typeHere(what);
    press(Qt::Key_Tab);
    typeHere(who);
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    press(Qt::Key_Tab);
    typeHere(by);
    press(Qt::Key_Return);
  }
  [[nodiscard]] const journey::Review& held() const {
    return *journey().find(review->session().id());
  }
  [[nodiscard]] std::size_t answered(const std::string& stage) const {
    return journey::answeredAt(journey(), review->session().id(), named<journey::Stage>(stage).id);
  }
  void pause() {
    press(Qt::Key_Escape);
    settle();
    EXPECT_FALSE(window->findChild<ReviewWindow*>());
  }

  /// To the last stop, where those who took part are typed, and the end.
  void finishWith(const QStringList& people) {
    press(Qt::Key_PageDown);
    while (review->stop() + 1 < review->stops()) press(Qt::Key_PageDown);
    part<QPlainTextEdit>("participants").setFocus();
    for (const QString& person : people) {
      typeHere(person);
      press(Qt::Key_Return);
    }
    click(part<QPushButton>("finishReview"));
    EXPECT_FALSE(window->findChild<ReviewWindow*>());
  }

  QPointer<ReviewWindow> review;

 private:
  std::chrono::system_clock::time_point m_now;
};

}  // namespace throughline::editor
