#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

#include "features/report/report_window.h"
#include "support/files.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/reviews.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class ReportFeatureTest : public WindowTest {
 protected:
  /// Held and finished on that day, with one decision.
  void review(const char* day, const char* decision) {
    const auto done = window->map().edit("Review", nullptr, [&](journey::Edit& edit) {
      const auto id = beginReview(edit, *journey::Date::parse(day), std::nullopt);
      journey::decideInReview(edit, id, {.text = decision, .owner = "Content"});
      journey::finishReview(edit, id, {"Ana"}, exchange::keptMapOf);
    });
    ASSERT_TRUE(done);
  }
  void rename(const char* from, const char* to) {
    const auto id = named<journey::Touchpoint>(from).id;
    window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(id, [&](journey::Touchpoint& touchpoint) { touchpoint.title = to; });
    });
  }
  ReportWindow& show() {
    run("review.report");
    auto* report = window->findChild<ReportWindow*>();
    if (!report) throw std::runtime_error("no report");
    return *report;
  }
  static void choose(QWidget& in, const char* name, int down) {
    auto* box = in.findChild<QComboBox*>(name);
    box->setFocus();
    for (int i = 0; i < std::abs(down); ++i) {
      QTest::keyClick(box, down > 0 ? Qt::Key_Down : Qt::Key_Up);
    }
    settle();
  }
  static void press(QWidget& in, const char* name) {
    QTest::mouseClick(in.findChild<QPushButton*>(name), Qt::LeftButton);
    settle();
  }
  [[nodiscard]] static QStringList changesIn(const ReportWindow& report) {
    QStringList all;
    for (const auto& each : report.report()->changes) {
      all << QString::fromStdString(each.what + ": " + each.detail);
    }
    return all;
  }
};

TEST_F(ReportFeatureTest, ShowsTheLastReviewAndWritesItByTheSuffix) {
  openExample();
  review("2031-10-07", "Show the price before the call");
  ReportWindow& report = show();
  EXPECT_TRUE(report.findChild<QTextEdit*>("reportPage")
                  ->toPlainText()
                  .contains("Show the price before the call"));
  dialogs->saves = {file("report"), file("report.md")};
  press(report, "reportSave");
  EXPECT_EQ(report.findChild<QLabel*>("reportSaid")->text(), "Saved the report as report.html");
  const std::string html = support::contentOf(file("report.html").toStdString());
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
  EXPECT_NE(html.find("Show the price before the call"), std::string::npos);
  EXPECT_TRUE(dialogs->suggestions.back().endsWith(", review of 2031-10-07.html"));
  press(report, "reportFolder");
  ASSERT_EQ(opened.size(), 1u);
  EXPECT_EQ(opened.front(), QUrl::fromLocalFile(QFileInfo(file("report.html")).absolutePath()));
  press(report, "reportSave");
  EXPECT_TRUE(support::contentOf(file("report.md").toStdString())
                  .starts_with("# Leah finds a way to stop churn\n"));
}

TEST_F(ReportFeatureTest, AnyReviewIsShownAgainstAnyBeforeIt) {
  openExample();
  review("2031-01-07", "First");
  rename("Pricing page", "Price page");
  review("2031-04-07", "Second");
  rename("Price page", "Prices in the open");
  review("2031-07-07", "Third");
  ReportWindow& report = show();
  EXPECT_EQ(report.report()->decided.front().what, "Third");
  EXPECT_EQ(changesIn(report),
            QStringList("Prices in the open: Title: Price page → Prices in the open"));
  choose(report, "reportAgainst", 1);
  EXPECT_EQ(changesIn(report),
            QStringList("Prices in the open: Title: Pricing page → Prices in the open"));
  choose(report, "reportReview", 1);
  EXPECT_EQ(report.report()->decided.front().what, "Second");
  EXPECT_EQ(changesIn(report), QStringList("Price page: Title: Pricing page → Price page"));
  // One alone has nothing to compare with.
  auto* against = report.findChild<QComboBox*>("reportAgainst");
  choose(report, "reportAgainst", against->count());
  EXPECT_TRUE(report.report()->changes.empty());
  EXPECT_FALSE(report.report()->compares());
}

TEST_F(ReportFeatureTest, IsCopiedAsMarkdownAndWithItsTables) {
  openExample();
  review("2031-10-07", "Show the price before the call");
  press(show(), "reportCopy");
  const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
  EXPECT_TRUE(copied->text().startsWith("# Leah finds a way to stop churn\n"));
  EXPECT_TRUE(copied->html().contains("Show the price before the call"));
  EXPECT_EQ(copied->data("text/markdown"), copied->text().toUtf8());
}

TEST_F(ReportFeatureTest, IsSeenOnTheMapAsTheComparisonOfTheSameTwo) {
  openExample();
  review("2031-01-07", "First");
  rename("Pricing page", "Price page");
  review("2031-04-07", "Second");
  press(show(), "reportOnMap");
  EXPECT_FALSE(window->findChild<ReportWindow*>());
  auto* page = window->findChild<QWidget*>("comparisonPage");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->findChild<QLabel*>("compareCount")->text(), "1 change");
}

TEST_F(ReportFeatureTest, FollowsWhatIsUndoneBelowIt) {
  openExample();
  review("2031-10-07", "Show the price before the call");
  ReportWindow& report = show();
  window->map().undo();
  settle();
  EXPECT_EQ(report.findChild<QComboBox*>("reportReview")->count(), 1) << "the example's own";
}

TEST_F(ReportFeatureTest, WithoutAReviewThereIsNothingToReport) {
  open(support::gridMap(2, 2));
  window->actions().refresh();
  EXPECT_FALSE(window->actions().action("review.report")->isEnabled());
}

TEST_F(ReportFeatureTest, TwoReviewsOfADayAreToldApartByAWord) {
  openExample();
  review("2026-10-07", "Show the price before the call");
  review("2026-10-07", "Run the calculator test");
  ReportWindow& report = show();
  const auto* reviews = report.findChild<QComboBox*>("reportReview");
  ASSERT_TRUE(reviews);
  EXPECT_EQ(reviews->itemText(0), "7 October 2026 (second)");
  EXPECT_EQ(reviews->itemText(1), "7 October 2026 (first)");
  EXPECT_TRUE(report.report()->about.starts_with("Review of 7 October 2026 (second)"));
}

TEST_F(ReportFeatureTest, StandsWholeInEverySizeAndTheme) {
  openExample();
  review("2026-07-08", "Try a pricing calculator");
  rename("Discovery call", "First call");
  rename("Proposal", "Wirtschaftlichkeitsprüfung und Freigabe durch den Einkauf");
  review("2026-10-07", "Show the price before the call");
  ReportWindow& report = show();
  const QByteArray looks = qgetenv("THROUGHLINE_LOOK");
  for (const bool dark : {false, true}) {
    appearance->setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
    for (const QSize size : {QSize(1080, 860), QSize(1280, 720), QSize(1920, 1080)}) {
      report.resize(size);
      settle();
      auto* page = report.findChild<QTextBrowser*>();
      constexpr int kEdges = 2;  // those of a table stand over the page's margin
      EXPECT_LE(page->horizontalScrollBar()->maximum(), kEdges);
      EXPECT_FALSE(page->horizontalScrollBar()->isVisible());
      if (looks.isEmpty()) continue;
      report.grab().save(QStringLiteral("%1/report_%2_%3.png")
                             .arg(QString::fromUtf8(looks))
                             .arg(size.width())
                             .arg(dark ? "dark" : "light"));
    }
  }
}

}  // namespace
}  // namespace throughline::editor
