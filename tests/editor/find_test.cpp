#include <QCheckBox>

#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Touchpoint;

TEST_F(WindowTest, FindCountsGoesThroughThePlacesAndEndsWithEsc) {
  openExample();
  QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
  auto* query = window->findChild<QLineEdit*>("findQuery");
  ASSERT_TRUE(query->hasFocus());
  QTest::keyClicks(query, "PRIC");
  const auto hits = journey::find(journey(), "pric");
  ASSERT_GE(hits.size(), 3U);
  EXPECT_EQ(labelText("findCount"), QString::number(hits.size()));
  EXPECT_EQ(window->view().hits(), hits);
  QTest::keyClick(query, Qt::Key_Return);
  QTest::keyClick(query, Qt::Key_Return);
  EXPECT_EQ(labelText("findCount"), QString("2 of %1").arg(hits.size()));
  EXPECT_EQ(window->view().current(), (drawing::Target{hits[1].kind, hits[1].id}));
  QTest::keyClick(query, Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(window->view().current(), (drawing::Target{hits[0].kind, hits[0].id}));
  QTest::keyClick(query, Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(window->view().current(), (drawing::Target{hits.back().kind, hits.back().id}));
  QTest::keyClick(query, Qt::Key_Escape);
  EXPECT_FALSE(window->view().isFinding());
  EXPECT_FALSE(query->hasFocus());
}

TEST_F(WindowTest, FindLooksIntoOwnersChannelsAndJobsAndSaysWhenThereIsNothing) {
  openExample();
  auto* query = window->findChild<QLineEdit*>("findQuery");
  for (const char* text : {"customer success", "website", "know the cost"}) {
    type(query, text);
    EXPECT_FALSE(window->view().hits().empty()) << text;
  }
  type(query, "zzzz");
  EXPECT_EQ(labelText("findCount"), "nothing");
  EXPECT_TRUE(window->view().isFinding());
}

TEST_F(WindowTest, TheStatusLineCountsAndGapsAreBroughtOut) {
  openExample();
  EXPECT_EQ(labelText("counts"), "7 stages · 21 touchpoints");
  run("filter.withoutOwner");
  EXPECT_TRUE(window->view().filter().withoutOwner);
  EXPECT_EQ(labelText("filterCount"), "2 of 21 touchpoints:");
  press("chip");
  EXPECT_FALSE(window->view().filter().isActive());
}

TEST_F(WindowTest, FiltersAreChosenInThePopupAndTakenOffAsChips) {
  openExample();
  run("filter.open");
  QWidget* popup = QApplication::activePopupWidget();
  ASSERT_TRUE(popup);
  QStringList wanted{"Sales", "Live"};
  for (QCheckBox* box : popup->findChildren<QCheckBox*>()) {
    if (!wanted.contains(box->text())) continue;
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
  }
  popup->close();
  settle();
  const auto& filter = window->view().filter();
  EXPECT_TRUE(filter.wants("owner", named<journey::Department>("Sales").id.value));
  EXPECT_TRUE(filter.wants("status", std::string("live")));
  EXPECT_EQ(window->findChildren<QPushButton*>("chip").size(), 2);
  run("filter.clear");
  EXPECT_FALSE(window->view().filter().isActive());
}

}  // namespace
}  // namespace throughline::editor
