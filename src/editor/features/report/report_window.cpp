#include "report_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <algorithm>
#include <span>

#include "compare/open_comparison.h"
#include "compare/side_choice.h"
#include "frame/document_words.h"
#include "frame/guarded.h"
#include "frame/paths.h"
#include "throughline/check/check.h"
#include "throughline/check/open_points.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"
#include "throughline/store/review_report.h"
#include "throughline/store/safe_file.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kReportSize(1080, 860);
constexpr int kPageMargin = 32;
constexpr int kWidestPage = 980;

exchange::Report reportFor(const store::Document& document, const journey::Review& review,
                           const journey::Review* against, const exchange::DocumentWords& words) {
  const auto states = store::reportStates(document, review, against);
  const auto found = check::checkOf(states.now.map, review.date);
  return store::reviewReport(document, review, against, states,
                             check::openPoints(states.now.map, found), words);
}

QString entryOf(const journey::Journey& map, const journey::Review& review) {
  const QString day = dayOfReview(map, review);
  const journey::Period* period = review.period ? map.find(*review.period) : nullptr;
  if (!period) return day;
  return day + QStringLiteral(" · ") + oneLine(QString::fromStdString(period->name), 40);
}

QComboBox* choiceIn(QHBoxLayout& row, const char* name, const QString& caption, QWidget* parent) {
  auto* label = new PlainLabel(caption, parent);
  label->setProperty("look", "field");
  auto* box = new QComboBox(parent);
  box->setObjectName(name);
  box->setAccessibleName(caption);
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box->setMinimumWidth(120);
  label->setBuddy(box);
  row.addWidget(label);
  row.addWidget(box);
  return box;
}

}  // namespace

ReportWindow::ReportWindow(WindowContext context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_page(new QTextBrowser(this)),
      m_said(new PlainLabel(this)),
      m_folder(new QPushButton(tr("Show in folder"), this)) {
  setObjectName("reportWindow");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Report of the review"));
  resize(kReportSize.boundedTo(parent->screen()->availableSize() - QSize(40, 60)));
  m_page->setObjectName("reportPage");
  m_page->setOpenLinks(false);
  m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_page->setFrameShape(QFrame::NoFrame);
  m_page->setAccessibleName(windowTitle());
  m_page->setTabChangesFocus(true);
  // Light in both themes: it is what stands on paper.
  m_page->setStyleSheet(
      QStringLiteral("#reportPage { background: #ffffff; color: #1b2430; border: none; "
                     "selection-background-color: #cfe0ff; selection-color: #1b2430; }"));
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_reviews = choiceIn(*row, "reportReview", tr("Review of"), this);
  m_against = choiceIn(*row, "reportAgainst", tr("against"), this);
  row->addStretch(1);
  const auto button = [&](const QString& text, const char* name, void (ReportWindow::*does)()) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, does);
    row->addWidget(made);
    return made;
  };
  button(tr("See it on the map"), "reportOnMap", &ReportWindow::seeOnMap);
  button(tr("Copy"), "reportCopy", &ReportWindow::copy);
  button(tr("Save…"), "reportSave", &ReportWindow::save)->setProperty("look", "primary");
  auto* below = new QHBoxLayout;
  m_said->setObjectName("reportSaid");
  m_said->setProperty("look", "small");
  m_folder->setObjectName("reportFolder");
  m_folder->setAutoDefault(false);
  m_folder->hide();
  below->addWidget(m_said, 1);
  below->addWidget(m_folder);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(10);
  layout->addLayout(row);
  layout->addWidget(m_page, 1);
  layout->addLayout(below);
  tabInLayoutOrder(*this);
  connect(m_folder, &QPushButton::clicked, this, [this] {
    openExternally(QUrl::fromLocalFile(QFileInfo(m_saved).absolutePath()), m_context.services,
                   this);
  });
  connect(m_reviews, &QComboBox::activated, this, [this] {
    fillAgainst();
    refresh();
  });
  connect(m_against, &QComboBox::activated, this, &ReportWindow::refresh);
  m_later.setSingleShot(true);
  connect(&m_later, &QTimer::timeout, this, [this] {
    fillReviews();
    refresh();
  });
  connect(&context.map, &OpenMap::changed, &m_later, [this] { m_later.start(0); });
  fillReviews();
  refresh();
  m_page->setFocus();
}

const journey::Review* ReportWindow::chosen() const {
  return m_context.map.journey().find(
      journey::Id<journey::Review>{m_reviews->currentData().toLongLong()});
}

const journey::Review* ReportWindow::against() const {
  return m_context.map.journey().find(
      journey::Id<journey::Review>{m_against->currentData().toLongLong()});
}

void ReportWindow::showReview(journey::Id<journey::Review> review) {
  const int place = m_reviews->findData(QVariant::fromValue<qlonglong>(review.value));
  if (place < 0 || place == m_reviews->currentIndex()) return;
  m_reviews->setCurrentIndex(place);
  fillAgainst();
  refresh();
}

void ReportWindow::fillReviews() {
  const journey::Journey& map = m_context.map.journey();
  const QVariant before = m_reviews->currentData();
  const QVariant beforeAgainst = m_against->currentData();
  m_reviews->clear();
  const auto all = journey::reviewsByDate(map);
  for (auto review = all.rbegin(); review != all.rend(); ++review) {
    if (!journey::isFinished(**review)) continue;
    m_reviews->addItem(entryOf(map, **review), QVariant::fromValue<qlonglong>((*review)->id.value));
  }
  m_reviews->setCurrentIndex(std::max(0, m_reviews->findData(before)));
  fillAgainst();
  const int place = m_against->findData(beforeAgainst);
  if (m_reviews->currentData() == before && place >= 0) m_against->setCurrentIndex(place);
}

/// The finished ones before it, the one just before chosen; then none at all.
void ReportWindow::fillAgainst() {
  const journey::Journey& map = m_context.map.journey();
  m_against->clear();
  const journey::Review* review = chosen();
  std::vector<const journey::Review*> earlier;
  for (const journey::Review* each : journey::reviewsByDate(map)) {
    if (each == review) break;
    if (journey::isFinished(*each)) earlier.push_back(each);
  }
  for (auto each = earlier.rbegin(); each != earlier.rend(); ++each) {
    m_against->addItem(entryOf(map, **each), QVariant::fromValue<qlonglong>((*each)->id.value));
  }
  m_against->addItem(earlier.empty() ? tr("no review before") : tr("none"), qlonglong{0});
}

void ReportWindow::refresh() {
  const journey::Review* review = chosen();
  m_report.reset();
  m_said->setText({});
  m_folder->hide();
  if (!review) return m_page->setHtml({});
  guarded(m_context, [&] {
    const store::Document& document = m_context.map.document();
    const auto words = documentWords(document.journey());
    m_report = reportFor(document, *review, against(), words);
    const std::string html = exchange::reportToRichText(*m_report, words);
    m_page->setHtml(QString::fromStdString(html));
    setPageWidth();
  });
}

void ReportWindow::setPageWidth() {
  const int room = m_page->viewport()->width();
  QTextFrameFormat frame = m_page->document()->rootFrame()->frameFormat();
  const int side = std::max(kPageMargin, (room - kWidestPage) / 2);
  frame.setLeftMargin(side);
  frame.setRightMargin(side);
  frame.setTopMargin(kPageMargin - 8);
  frame.setBottomMargin(kPageMargin);
  m_page->document()->rootFrame()->setFrameFormat(frame);
}

void ReportWindow::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  setPageWidth();
}

void ReportWindow::copy() {
  if (!m_report) return;
  const auto words = documentWords(m_context.map.journey());
  auto* copied = new QMimeData;
  const std::string markdown = exchange::reportToMarkdown(*m_report, words);
  copied->setText(QString::fromStdString(markdown));
  copied->setData("text/markdown", QByteArray::fromStdString(markdown));
  copied->setHtml(QString::fromStdString(exchange::reportToRichText(*m_report, words)));
  QGuiApplication::clipboard()->setMimeData(copied);
  m_folder->hide();
  m_said->setText(tr("The report is on the clipboard, as Markdown and with its tables"));
}

void ReportWindow::save() {
  const journey::Review* review = chosen();
  if (!review || !m_report) return;
  const journey::Journey& map = m_context.map.journey();
  const QFileInfo file(fromPath(m_context.map.document().path()));
  QString day = QString::fromStdString(review->date.iso());
  if (const auto place = journey::placeInItsDay(map, review->id)) {
    day += QStringLiteral(" (%1)").arg(*place);
  }
  const QString name =
      tr("%1, review of %2").arg(fileNameFor(QString::fromStdString(map.settings().title)), day);
  const auto path = m_context.services.dialogs->askSave(this, windowTitle(),
                                                        tr("Web page (*.html);;Markdown (*.md)"),
                                                        file.absolutePath() + "/" + name + ".html");
  if (!path) return;
  const QString target = withSuffix(*path, "html");
  const bool markdown = target.endsWith(QStringLiteral(".md"), Qt::CaseInsensitive);
  const bool done = guarded(m_context, [&] {
    const auto words = documentWords(map);
    const std::string text = markdown ? exchange::reportToMarkdown(*m_report, words)
                                      : exchange::reportToHtml(*m_report, words);
    store::writeSafely(toPath(target),
                       [&](const store::Sink& sink) { sink(std::as_bytes(std::span(text))); });
  });
  if (!done) return;
  m_saved = target;
  m_said->setText(tr("Saved the report as %1").arg(shownFileName(QFileInfo(target).fileName())));
  m_folder->show();
}

void ReportWindow::seeOnMap() {
  const journey::Review* review = chosen();
  if (!review) return;
  guarded(m_context, [&] {
    ComparedSide now = reviewSide(m_context, *review);
    ComparedSide then = against() ? reviewSide(m_context, *against()) : now;
    openComparison(m_context, std::move(then), std::move(now), false);
    m_context.window->activateWindow();
    close();
  });
}

}  // namespace throughline::editor
