#include "frame/question_box.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace throughline::editor {
namespace {

TEST(QuestionBoxTest, HasATitleACancelAndTheSafeChoiceFirst) {
  QuestionBox box({.title = "Delete the stage “Research”",
                   .text = "Where does what is in it go?",
                   .answers = {"Move it to “Trigger”", "Delete everything in it"},
                   .usual = 0},
                  nullptr);
  box.show();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&box));
  EXPECT_EQ(box.windowTitle(), "Delete the stage “Research”");
  auto* first = box.findChild<QPushButton*>("answer0");
  auto* second = box.findChild<QPushButton*>("answer1");
  auto* cancel = box.findChild<QPushButton*>("cancel");
  EXPECT_LT(first->y(), second->y());
  EXPECT_TRUE(cancel->isVisible());
  EXPECT_TRUE(first->isDefault());
  EXPECT_TRUE(first->hasFocus());
}

std::optional<int> answerBy(Qt::Key key, int usual) {
  QuestionBox box({.title = "Title", .text = "Text", .answers = {"Do it"}, .usual = usual},
                  nullptr);
  QTimer::singleShot(0, &box, [&] { QTest::keyClick(&box, key); });
  return box.answer();
}

TEST(QuestionBoxTest, EscChangesNothingAndEnterGivesTheUsualAnswer) {
  EXPECT_EQ(answerBy(Qt::Key_Escape, 0), std::nullopt);
  EXPECT_EQ(answerBy(Qt::Key_Return, -1), std::nullopt);
  EXPECT_EQ(answerBy(Qt::Key_Return, 0), 0);
}

}  // namespace
}  // namespace throughline::editor
