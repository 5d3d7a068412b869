#include <QClipboard>
#include <QPdfWriter>

#include "panels/sources/guide_text.h"
#include "sources_fixture.h"

// Interviews and notes: brought in, listed, held against what was counted.

namespace throughline::editor {
namespace {

using journey::Finding;
using journey::Kind;
using journey::Source;

TEST_F(SourcesTest, ANewOneAsksForItsTitleAndIsCountedOnTheTab) {
  openExample();
  EXPECT_EQ(tab(), "Sources");
  run("source.new");
  auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  ASSERT_TRUE(title);
  EXPECT_EQ(title->selectedText(), "New source");
  QTest::keyClicks(title, "Interview 14");
  QTest::keyClick(title, Qt::Key_Return);
  settle();
  ASSERT_EQ(journey().count(Kind::source), 1U);
  EXPECT_EQ(journey().list<Source>().front()->title, "Interview 14");
  EXPECT_EQ(tab(), "Sources (1)");
  run("edit.undo");
  run("edit.undo");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(tab(), "Sources");
}

TEST_F(SourcesTest, AFileThatIsDroppedOnThePanelBecomesASource) {
  openExample();
  run("view.sources");
  auto* panel = window->findChild<QWidget*>("noSources");
  const QString path = write("Interview 12.md", "# Ines\r\n\r\nIt came late.\r\n");
  EXPECT_TRUE(drop(*panel, path));
  const auto& source = named<Source>("Interview 12");
  EXPECT_EQ(source.note, "# Ines\n\nIt came late.");
  EXPECT_EQ(note().toPlainText(), "# Ines\n\nIt came late.");
  EXPECT_TRUE(note().isVisible());
}

TEST_F(SourcesTest, AFileThatIsNoTextIsRefusedInOneSentence) {
  openExample();
  run("view.sources");
  const QString path = write("noise.txt", QByteArray("caf\xE9\xFF", 5));
  EXPECT_TRUE(drop(*window->findChild<QWidget*>("noSources"), path));
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(toast(), "Expected text in UTF-8, found bytes of another encoding in line 1.");
}

TEST_F(SourcesTest, PastedTextBecomesASourceAndMailInHtmlItsWords) {
  openExample();
  QGuiApplication::clipboard()->setText("Re: the offer\r\nWe said no.");
  run("source.paste");
  EXPECT_EQ(named<Source>("Re: the offer").note, "Re: the offer\nWe said no.");
  auto* mime = new QMimeData;
  mime->setHtml("<p>Dear <b>Leah</b>,</p><img src='file:///etc/passwd'><p>no &amp; never</p>");
  QGuiApplication::clipboard()->setMimeData(mime);
  run("source.paste");
  const std::string text = named<Source>("Dear Leah,").note;
  EXPECT_NE(text.find("no & never"), std::string::npos);
  EXPECT_EQ(text.find('<'), std::string::npos);
}

TEST_F(SourcesTest, ANoteHasRoomForSoMuchAndNoMore) {
  openExample();
  QGuiApplication::clipboard()->setText(QString(200'001, u'x'));
  run("source.paste");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(toast(), "Expected at most 200000 characters, found 200001.");
}

TEST_F(SourcesTest, AClickOnTheEvidenceListsTheSourcesOfItsStage) {
  openExample();
  const auto purchase = named<journey::Stage>("Purchase").id;
  const auto other = make("Of another stage", kNote);
  const auto source = make("Of this stage", kNote);
  window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
    edit.change(source, [&](Source& each) { each.stages = {purchase}; });
  });
  window->resize(1440, 1800);
  settle();
  const auto& layout = canvas().layout();
  const auto cell = std::ranges::find_if(layout.elements, [&](const drawing::Element& each) {
    return each.kind == drawing::ElementKind::evidence && each.stage == purchase;
  });
  ASSERT_NE(cell, layout.elements.end());
  const drawing::Target card{Kind::touchpoint, named<journey::Touchpoint>("Proposal").id.value};
  const QPointF way = cell->rect.center() - layout.find(card)->rect.center();
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                    canvas().viewportRect(card).center() + way.toPoint());
  settle();
  auto* list = window->findChild<QListView*>("sourceList");
  ASSERT_TRUE(list->isVisible());
  ASSERT_EQ(list->model()->rowCount(), 1);
  EXPECT_EQ(list->model()->index(0, 0).data().toString(), "Of this stage");
  EXPECT_EQ(labelText("standing"),
            "Purchase is a hypothesis: 1 more interview, and it counts as heard.");
  EXPECT_TRUE(journey().find(other));
}

TEST_F(SourcesTest, ASourceOfACountedInterviewOffersToTakeOneOff) {
  openExample();
  const auto purchase = named<journey::Stage>("Purchase").id;
  const auto counted = [&] { return journey().in<journey::Evidence>(purchase).front()->count; };
  ASSERT_EQ(counted(), 3);
  const auto source = make("Interview 14", kNote);
  openPage("Interview 14");
  auto* offer = window->findChild<QWidget*>("countOffer");
  EXPECT_FALSE(offer->isVisible());
  window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
    edit.change(source, [&](Source& each) { each.stages = {purchase}; });
  });
  settle();
  ASSERT_TRUE(offer->isVisible());
  EXPECT_EQ(offer->findChild<QLabel*>()->text(),
            "Purchase already counts 3 interviews. Is this one of them?");
  press("takeOneOff");
  EXPECT_EQ(counted(), 2);
  EXPECT_FALSE(offer->isVisible());
  run("edit.undo");
  EXPECT_EQ(counted(), 3);
}

TEST_F(SourcesTest, ASourceIsDeletedWithUndoAndWhatWasTakenStays) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  press("removeSource");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(named<Finding>("The questionnaire came in the last week.").source, "Interview 14");
  EXPECT_TRUE(window->findChild<QWidget*>("noSources")->isVisible());
  EXPECT_TRUE(toast().startsWith("Deleted"));
  run("edit.undo");
  EXPECT_EQ(journey().count(Kind::source), 1U);
}

TEST_F(SourcesTest, TheGuideOfAStageIsShownCopiedAndFitsOnOnePage) {
  openExample();
  journey::Journey map = journey();
  const auto purchase = named<journey::Stage>("Purchase").id;
  for (int i = 0; i < 400; ++i) {
    journey::Question question;
    question.id = {9000 + i};
    question.stage = purchase;
    question.text = "Question number " + std::to_string(i) + " that somebody asked at length?";
    map.put(question);
  }
  const auto guide = interviewGuide(map, purchase);
  QPdfWriter paper(file("guide.pdf"));
  printGuide(guide, paper);
  QFile pdf(file("guide.pdf"));
  ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
  EXPECT_EQ(pdf.readAll().count("/Type /Page\n"), 1);
  const QString text = guideText(interviewGuide(journey(), purchase));
  EXPECT_TRUE(text.startsWith("Interview guide: Purchase\n"));
  EXPECT_TRUE(text.contains("Why they nearly walked away"));
}

}  // namespace
}  // namespace throughline::editor
