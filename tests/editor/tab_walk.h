#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <algorithm>
#include <vector>

namespace throughline::editor {

/// What Tab must reach in a dialog or panel: everything shown that takes the keyboard.
inline std::vector<QWidget*> controlsIn(QWidget* root) {
  std::vector<QWidget*> controls;
  for (QWidget* each : root->findChildren<QWidget*>()) {
    const bool takesTab = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    // The line of a combo box gives the keyboard to the box, tabs to their bar.
    const bool isOwn = !each->focusProxy();
    if (takesTab && isOwn && each->isVisible() && each->isEnabled() &&
        each->window() == root->window())
      controls.push_back(each);
  }
  return controls;
}

/// Where Tab goes from what has the keyboard, until it is back or outside of `root`.
inline std::vector<QWidget*> tabWalk(QWidget* root) {
  std::vector<QWidget*> walked;
  QWidget* now = QApplication::focusWidget();
  while (now && (now == root || root->isAncestorOf(now)) && walked.size() < 300 &&
         std::ranges::find(walked, now) == walked.end()) {
    walked.push_back(now);
    // A date has year, month and day to go through first.
    for (int part = 0; part < 4 && QApplication::focusWidget() == now; ++part) {
      QTest::keyClick(now, Qt::Key_Tab);
    }
    now = QApplication::focusWidget();
  }
  return walked;
}

inline std::string nameOfControl(const QWidget* control) {
  QString name = control->objectName();
  if (name.isEmpty()) name = control->accessibleName();
  if (name.isEmpty()) name = control->property("text").toString();
  return std::string(control->metaObject()->className()) + " " + name.toStdString();
}

/// Every control once, each at the right of the one before or below it. The walk may
/// begin anywhere: what comes last may lead to the first.
inline void expectWalkedInReadingOrder(QWidget* root, const std::vector<QWidget*>& walked) {
  for (QWidget* control : controlsIn(root)) {
    EXPECT_EQ(std::ranges::count(walked, control), 1)
        << nameOfControl(control) << " is not reached";
  }
  int turns = 0;
  for (std::size_t i = 1; i < walked.size(); ++i) {
    QWidget* const before = walked[i - 1];
    QWidget* const after = walked[i];
    if (before->isAncestorOf(after) || after->isAncestorOf(before)) continue;
    const QRect a(before->mapTo(root->window(), QPoint()), before->size());
    const QRect b(after->mapTo(root->window(), QPoint()), after->size());
    const bool below = b.center().y() > a.center().y();
    const bool beside = b.left() >= a.right();
    if (below || beside) continue;
    EXPECT_LE(++turns, 1) << nameOfControl(before) << " leads back to " << nameOfControl(after);
  }
}

}  // namespace throughline::editor
