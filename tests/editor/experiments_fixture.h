#pragma once

#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include "panels/experiment/experiment_page.h"
#include "places/experiments/experiments_page.h"
#include "throughline/journey/choices.h"
#include "window_fixture.h"

namespace throughline::editor {

/// The window with its experiments open, worked by key and mouse events.
class ExperimentsTest : public WindowTest {
 protected:
  using Status = journey::ExperimentStatus;

  void openExperiments() {
    if (!window) openExample();
    run("place.experiments");
    settle();
  }
  [[nodiscard]] ExperimentsPage& whole() const { return *window->findChild<ExperimentsPage*>(); }
  [[nodiscard]] StatusBoard& board() const { return whole().board(); }
  [[nodiscard]] BoardColumn& column(Status status) const { return board().column(status); }
  [[nodiscard]] CardColumn& cards(Status status) const { return column(status).cards(); }
  [[nodiscard]] QStringList titles(Status status) const {
    QStringList all;
    for (int row = 0; row < cards(status).cards().rowCount(); ++row) {
      all << cards(status).cards().index(row).data().toString();
    }
    return all;
  }
  [[nodiscard]] TrialId trial(const std::string& title) const {
    return named<journey::Experiment>(title).id;
  }
  [[nodiscard]] const journey::Experiment& record(const std::string& title) const {
    return named<journey::Experiment>(title);
  }
  void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window, pressed, modifiers);
    settle();
  }
  void keys(const QString& text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
  }
  [[nodiscard]] QPoint middleOf(Status status, TrialId id) {
    CardColumn& list = cards(status);
    return list.visualRect(list.cards().index(list.cards().rowOf(id))).center();
  }
  void clickCard(Status status, const std::string& title) {
    QTest::mouseClick(cards(status).viewport(), Qt::LeftButton, {}, middleOf(status, trial(title)));
    settle();
  }
  [[nodiscard]] ExperimentPage& page() const { return *window->findChild<ExperimentPage*>(); }
  template <class Control>
  [[nodiscard]] Control& part(const char* name) const {
    return *window->findChild<Control*>(name);
  }
  /// The line of a field on the page.
  [[nodiscard]] QLineEdit& line(const QString& key) const {
    return *page().findChild<QWidget*>(key)->findChild<QLineEdit*>();
  }
  [[nodiscard]] QString said(const char* label) const {
    const auto* found = page().findChild<QLabel*>(label);
    return found && found->isVisible() ? found->text() : QString();
  }
};

}  // namespace throughline::editor
