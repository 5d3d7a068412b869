#include <QTabWidget>

#include "history_fixture.h"
#include "window/author_line.h"

namespace throughline::editor {
namespace {

class AuthorTest : public HistoryFixture {
 protected:
  AuthorTest() {
    workspace->services().store.user.clear();
    workspace->services().suggestedAuthor = "Ana Weber";
  }
  [[nodiscard]] bool isAsking() const {
    return window->findChild<QWidget*>("authorLine")->isVisible();
  }
  [[nodiscard]] std::string newestAuthor() const {
    return window->map().document().history(1).front().who;
  }
};

TEST_F(AuthorTest, TheNameIsAskedForAtTheFirstEditAndTakesNoKey) {
  openExample();
  settle();
  EXPECT_FALSE(isAsking());
  canvas().setFocus();
  const QWidget* before = QApplication::focusWidget();
  rename("One");
  settle();
  EXPECT_TRUE(isAsking());
  EXPECT_EQ(QApplication::focusWidget(), before);
  EXPECT_EQ(newestAuthor(), "");
  HistoryList& list = show();
  EXPECT_TRUE(list.model()->index(1, 0).data().toString().endsWith(", you"));
  auto* name = window->findChild<QLineEdit*>("authorName");
  EXPECT_EQ(name->text(), "Ana Weber");
  type(name, "Head of growth");
  QTest::keyClick(name, Qt::Key_Return);
  EXPECT_FALSE(isAsking());
  rename("Two");
  EXPECT_EQ(newestAuthor(), "Head of growth");
  EXPECT_EQ(services.settings->value(kAuthorKey).toString(), "Head of growth");
}

TEST_F(AuthorTest, ItIsAskedForOnlyOnceAndCanStayWithout) {
  openExample();
  rename("One");
  settle();
  press("authorWithout");
  EXPECT_FALSE(isAsking());
  rename("Two");
  settle();
  EXPECT_FALSE(isAsking());
  EXPECT_EQ(newestAuthor(), "");
}

TEST_F(AuthorTest, WhoLeavesItWithEscIsNotAskedAtEveryEdit) {
  openExample();
  rename("One");
  settle();
  auto* name = window->findChild<QLineEdit*>("authorName");
  name->setFocus();
  QTest::keyClick(name, Qt::Key_Escape);
  rename("Two");
  settle();
  EXPECT_FALSE(isAsking());
  EXPECT_FALSE(services.settings->contains(kAuthorKey)) << "the next window asks again";
}

TEST_F(AuthorTest, ItIsChangedInTheMenu) {
  openExample();
  rename("One");
  settle();
  press("authorKeep");
  rename("Two");
  EXPECT_EQ(newestAuthor(), "Ana Weber");
  run("edit.author");
  EXPECT_TRUE(isAsking());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(isAsking());
  run("edit.author");
  QTest::keyClicks(QApplication::focusWidget(), "A. W.");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  rename("Three");
  EXPECT_EQ(newestAuthor(), "A. W.");
}

}  // namespace
}  // namespace throughline::editor
