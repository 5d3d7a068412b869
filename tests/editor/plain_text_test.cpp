#include "throughline/editor/plain_text.h"

#include <QTabWidget>

#include "panels/history/history_list.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

constexpr auto kHostile = "<img src=\"file:///etc/passwd\"><b>bold</b> & more";

/// The example with the hostile text in every field of text.
journey::Journey hostileMap() {
  journey::Journey map = support::leahMap();
  int number = 0;
  for (const journey::Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      journey::Record record = *map.find(kind, id);
      for (const journey::Field& field : journey::describe(kind).fields) {
        if (field.type != journey::FieldType::text || field.color) continue;
        if (field.role != journey::FieldRole::content) continue;
        field.set(record, field.unique ? kHostile + std::to_string(++number) : kHostile);
      }
      map.put(record);
    }
  }
  return map;
}

/// Nothing that a widget would take for HTML comes from the map.
void expectPlain(const QWidget& root, const char* when) {
  for (const QWidget* widget : root.findChildren<QWidget*>()) {
    EXPECT_FALSE(widget->toolTip().contains("<img")) << when << widget->toolTip().toStdString();
    EXPECT_FALSE(widget->statusTip().contains("<img")) << when;
    EXPECT_FALSE(widget->whatsThis().contains("<img")) << when;
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label && Qt::mightBeRichText(label->text())) {
      EXPECT_EQ(label->textFormat(), Qt::PlainText) << when << label->text().toStdString();
    }
  }
  for (const QAction* action : root.findChildren<QAction*>()) {
    EXPECT_FALSE(action->toolTip().contains("<img")) << when << action->toolTip().toStdString();
  }
}

TEST_F(WindowTest, TextOfAMapIsNeverTakenForHtml) {
  open(hostileMap());
  settle();
  expectPlain(*window, "map ");
  for (const journey::Kind kind : journey::kAllKinds) {
    if (journey().count(kind) == 0 || kind == journey::Kind::map) continue;
    window->view().selectOnly({kind, journey().ids(kind).front()});
    settle();
    expectPlain(*window, std::string(kindName(kind)).c_str());
  }
  const auto stage = journey().list<journey::Stage>().front()->id;
  window->map().edit(kHostile, nullptr, [&](journey::Edit& edit) {
    edit.change(stage, [](journey::Stage& each) { each.summary += "!"; });
  });
  auto* panel = window->findChild<QTabWidget*>("sidePanel");
  auto* history = window->findChild<QWidget*>("history");
  panel->setCurrentWidget(history);
  settle();
  auto& model = *static_cast<HistoryModel*>(history->findChild<HistoryList*>()->model());
  ASSERT_GT(model.rowCount(), 1);
  model.setOpen(1, true);
  EXPECT_GT(model.rowCount(), 2);
  run("help.palette");
  run("export.picture");
  run("filter.open");
  expectPlain(*window, "features ");
  if (QWidget* popup = QApplication::activePopupWidget()) {
    expectPlain(*popup, "popup ");
    popup->close();
  }
}

TEST(PlainText, ATipThatLooksLikeHtmlIsEscapedAndOthersStayAsTheyAre) {
  EXPECT_EQ(plainTip("Pricing & page"), "Pricing & page");
  EXPECT_FALSE(plainTip(kHostile).contains("<img"));
  EXPECT_EQ(plainMenuText("R&D"), "R&&D");
  EXPECT_EQ(oneLine("a\nb\x01"), "a b ");
}

TEST(PlainText, OnlyLongWordsMayBeBrokenAndNeverWithinALetter) {
  EXPECT_EQ(breakable("Leah finds a way"), "Leah finds a way");
  const QString word = "Gesetzesübertragungen\u0308";  // a combining mark in the end
  QString broken = breakable("Das " + word);
  EXPECT_TRUE(broken.startsWith("Das G\u200Be\u200B"));
  EXPECT_TRUE(broken.endsWith("e\u200Bn\u0308"));
  EXPECT_EQ(broken.remove(QChar(0x200B)), "Das " + word);
}

}  // namespace
}  // namespace throughline::editor
