#include <QScrollBar>
#include <QTabWidget>

#include "panels/channels/channels_panel.h"
#include "panels/channels/coverage_view.h"
#include "table_fixture.h"

namespace throughline::editor {
namespace {

using journey::Touchpoint;

class Channels : public TableTest {
 protected:
  void openChannels() {
    if (!window) openExample();
    window->resize(1700, 1000);
    run("view.channels");
  }
  [[nodiscard]] ChannelsPanel& panel() const { return *window->findChild<ChannelsPanel*>(); }
  [[nodiscard]] CoverageView& matrix() const { return *panel().findChild<CoverageView*>(); }
  [[nodiscard]] QModelIndex at(const QString& name, int column) const {
    const auto* model = matrix().model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString() == name) return model->index(row, column);
    }
    ADD_FAILURE() << "no " << name.toStdString();
    return {};
  }
  void clickAt(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {}) {
    matrix().scrollTo(index);
    settle();
    QTest::mouseClick(matrix().viewport(), Qt::LeftButton, modifiers,
                      matrix().visualRect(index).center());
    settle();
  }
  [[nodiscard]] std::size_t bright() const {
    const auto& filter = window->view().filter();
    std::size_t count = 0;
    for (const auto& [id, touchpoint] : journey().all<Touchpoint>()) {
      if (filter.matches(touchpoint)) ++count;
    }
    return count;
  }
};

TEST_F(Channels, CountTouchpointsByChannelAndStageWithTheirSum) {
  openChannels();
  EXPECT_EQ(at("E-mail", 5).data().toString(), "2");
  EXPECT_EQ(at("E-mail", 1).data().toString(), "·");
  EXPECT_EQ(at("E-mail", 8).data().toString(), "4");
  const QString spoken = at("Website", 4).data(Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(spoken.contains("1 without owner")) << spoken.toStdString();
}

TEST_F(Channels, TheGapsAreNamedBelow) {
  openChannels();
  EXPECT_EQ(labelText("coverageFaults"),
            "No owner: Website at Evaluation, Word of mouth at Research.");
  EXPECT_TRUE(labelText("coverageGaps").contains("13 channels serve one stage only."));
}

TEST_F(Channels, AClickFiltersMapAndTableCtrlAddsAndEscClears) {
  openChannels();
  clickAt(at("E-mail", 5));
  EXPECT_EQ(bright(), 2U);
  clickAt(at("Phone", 4), Qt::ControlModifier);
  EXPECT_EQ(bright(), 3U);
  openTable();
  EXPECT_EQ(model().shownCount(), 3U);
  clickAt(at("Phone", 4));
  EXPECT_EQ(model().shownCount(), 1U);
  QTest::keyClick(&matrix(), Qt::Key_Escape);
  settle();
  EXPECT_EQ(model().shownCount(), model().allCount());
}

TEST_F(Channels, ArrowsMoveAndSpaceFilters) {
  openChannels();
  matrix().setFocus();
  matrix().setCurrentIndex(at("E-mail", 4));
  QTest::keyClick(&matrix(), Qt::Key_Space);
  EXPECT_FALSE(window->view().filter().isActive()) << "nothing stands there";
  QTest::keyClick(&matrix(), Qt::Key_Right);
  QTest::keyClick(&matrix(), Qt::Key_Space);
  EXPECT_EQ(bright(), 2U);
  QTest::keyClick(&matrix(), Qt::Key_Space);
  EXPECT_FALSE(window->view().filter().isActive()) << "and off again";
}

TEST_F(Channels, ANameFiltersItsWholeRow) {
  openChannels();
  clickAt(at("E-mail", 0));
  EXPECT_EQ(bright(), 4U);
}

TEST_F(Channels, OfPeopleAreCountedByWhatNamesThem) {
  openChannels();
  press("byPersona");
  const std::size_t named = journey().count(journey::Kind::emotion);
  const auto& leah = *journey().list<journey::Persona>().front();
  const auto row = at(QString::fromStdString(leah.name), 0);
  ASSERT_TRUE(row.isValid());
  EXPECT_GE(row.siblingAtColumn(8).data().toString().toUInt(), named);
}

TEST_F(Channels, AMapWithoutAnyInvites) {
  open(support::gridMap(0, 0));
  openChannels();
  EXPECT_EQ(labelText("coverageNothing"), "Channels appear when touchpoints name theirs.");
}

TEST_F(Channels, AnEditIsCountedAtOnce) {
  openChannels();
  selectTouchpoint("Discovery call");
  auto* channel = control<QLineEdit>("channel");
  run("view.details");
  type(channel, "E-mail");
  QTest::keyClick(channel, Qt::Key_Return);
  settle();
  run("view.channels");
  EXPECT_EQ(at("E-mail", 4).data().toString(), "1");
}

}  // namespace
}  // namespace throughline::editor
