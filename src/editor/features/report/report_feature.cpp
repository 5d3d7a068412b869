#include "report_feature.h"

#include <QFileInfo>

#include "frame/document_words.h"
#include "frame/guarded.h"
#include "frame/paths.h"
#include "texts.h"
#include "throughline/check/check.h"
#include "throughline/check/open_points.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"
#include "throughline/store/review_report.h"
#include "throughline/store/safe_file.h"

namespace throughline::editor {

namespace {

/// Markdown where the name asks for it, else a web page.
std::string reportText(const store::Document& document, const journey::Review& review,
                       bool markdown) {
  const journey::Journey& map = document.journey();
  const journey::Review* against = journey::reviewBefore(map, review.id);
  const auto states = store::reportStates(document, review, against);
  const auto found = check::checkOf(states.now.map, review.date);
  const auto words = documentWords(map);
  const auto report = store::reviewReport(document, review, against, states,
                                          check::openPoints(states.now.map, found), words);
  return markdown ? exchange::reportToMarkdown(report, words)
                  : exchange::reportToHtml(report, words);
}

}  // namespace

ReportFeature::ReportFeature(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  m_context.actions.add(
      {.id = "export.report",
       .group = texts::Menus::tr("Export"),
       .text = tr("Report of the review…"),
       .tip = tr("What the last review decided and what changed since the one before, on a page"),
       .keys = {},
       .run = [this] { save(); },
       .enabled = [this] { return journey::lastReview(m_context.map.journey()) != nullptr; }});
}

void ReportFeature::save() {
  const journey::Journey& map = m_context.map.journey();
  const journey::Review* review = journey::lastReview(map);
  if (!review) return;
  const store::Document& document = m_context.map.document();
  const QFileInfo file(fromPath(document.path()));
  const QString name = tr("%1, review of %2")
                           .arg(fileNameFor(QString::fromStdString(map.settings().title)),
                                QString::fromStdString(review->date.iso()));
  const auto path = m_context.services.dialogs->askSave(
      m_context.window, tr("Report of the review"), tr("Web page (*.html);;Markdown (*.md)"),
      file.absolutePath() + "/" + name + ".html");
  if (!path) return;
  const QString target = withSuffix(*path, "html");
  const bool markdown = target.endsWith(QStringLiteral(".md"), Qt::CaseInsensitive);
  const bool done = guarded(m_context, [&] {
    const std::string text = reportText(document, *review, markdown);
    store::writeSafely(toPath(target),
                       [&](const store::Sink& sink) { sink(std::as_bytes(std::span(text))); });
  });
  if (!done) return;
  m_context.toast.say(tr("Saved the report as %1").arg(shownFileName(QFileInfo(target).fileName())),
                      tr("Show in folder"), [this, target] {
                        openExternally(QUrl::fromLocalFile(QFileInfo(target).absolutePath()),
                                       m_context.services, m_context.window);
                      });
}

}  // namespace throughline::editor
