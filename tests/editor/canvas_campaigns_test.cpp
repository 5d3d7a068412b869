#include "editor/canvas_fixture.h"
#include "throughline/drawing/layout.h"

// Campaigns on the time line: dragged along it, and not into another stage.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Campaign;
using journey::Journey;
using journey::Kind;

class CanvasCampaigns : public CanvasTest {
 protected:
  [[nodiscard]] const Campaign& named(const std::string& name) const {
    for (const auto& [id, campaign] : journey().all<Campaign>()) {
      if (campaign.name == name) return campaign;
    }
    throw std::runtime_error(name);
  }
  [[nodiscard]] Target target(const std::string& name) const {
    return {Kind::campaign, named(name).id.value};
  }
  /// The bar's own place: its words stand below it.
  [[nodiscard]] QRect bar(const std::string& name) const {
    const QRect whole = canvas->viewportRect(target(name));
    return {whole.left(), whole.top(), whole.width(), 8};
  }
  /// How many pixels a day takes.
  [[nodiscard]] double dayWidth() const {
    drawing::LayoutEngine engine;
    const auto layout = engine.layout(journey(), view->options());
    const auto& axis = *layout.lane(drawing::LaneId::campaigns)->time;
    const auto& campaign = *layout.find(target("Autumn churn series"));
    return axis.dayWidth() * canvas->viewportRect(target("Autumn churn series")).width() /
           campaign.rect.width();
  }
  void show() {
    view->reveal(target("Autumn churn series"));
    QApplication::processEvents();
  }
  static std::string iso(const std::optional<journey::Date>& day) {
    return day ? day->iso() : std::string();
  }
};

TEST_F(CanvasCampaigns, ABarIsDraggedWithBothOfItsDays) {
  show();
  const Journey before = journey();
  const QPoint middle = bar("Autumn churn series").center();
  drag(port(), middle, middle - QPoint(static_cast<int>(std::round(30 * dayWidth())), 0));
  EXPECT_EQ(iso(named("Autumn churn series").start), "2026-07-16");
  EXPECT_EQ(iso(named("Autumn churn series").end), "2026-10-01");
  EXPECT_EQ(named("Autumn churn series").stage, stageNamed("Trigger"));
  EXPECT_EQ(lastLabel(), "Change campaign");
  expectUndoable(before);
}

TEST_F(CanvasCampaigns, AnEndIsDraggedAlone) {
  show();
  const QRect rect = bar("Autumn churn series");
  const QPoint start(rect.left() + 1, rect.center().y());
  drag(port(), start, start - QPoint(static_cast<int>(std::round(14 * dayWidth())), 0));
  EXPECT_EQ(iso(named("Autumn churn series").start), "2026-08-01");
  EXPECT_EQ(iso(named("Autumn churn series").end), "2026-10-31");
}

TEST_F(CanvasCampaigns, EscWhileDraggingLeavesNoTrace) {
  show();
  const Journey before = journey();
  const QPoint middle = bar("Autumn churn series").center();
  dragTo(port(), middle, middle - QPoint(80, 0));
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, middle - QPoint(80, 0));
  expectNoTrace(before);
}

TEST_F(CanvasCampaigns, OneWithoutDatesIsDraggedToAnotherStage) {
  Journey changed = journey();
  Campaign undated = named("Price in the open");
  undated.start = undated.end = std::nullopt;
  changed.put(undated);
  open(changed);
  show();
  const QRect card = canvas->viewportRect(target("Price in the open"));
  const QRect purchase = canvas->viewportRect(stage("Purchase"));
  drag(port(), card.center(), {purchase.center().x(), card.center().y()});
  EXPECT_EQ(named("Price in the open").stage, stageNamed("Purchase"));
}

TEST_F(CanvasCampaigns, ABarIsRenamedInPlaceAndMovesStageByKeys) {
  show();
  click(target("Price in the open"));
  key(Qt::Key_F2);
  type("Open prices");
  key(Qt::Key_Return);
  EXPECT_EQ(named("Open prices").stage, stageNamed("Evaluation"));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(named("Open prices").stage, stageNamed("Purchase"));
}

}  // namespace
}  // namespace throughline::editor
