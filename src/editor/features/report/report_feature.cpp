#include "report_feature.h"

#include "report_window.h"
#include "texts.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

ReportFeature::ReportFeature(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  m_context.actions.add(
      {.id = "review.report",
       .group = texts::Menus::tr("Export"),
       .text = tr("Report of a review…"),
       .tip = tr("What a review decided and what changed since the one before, on a page"),
       .keys = {},
       .run = [this] { show(); },
       .enabled = [this] { return journey::lastReview(m_context.map.journey()) != nullptr; }});
}

void ReportFeature::show() {
  const journey::Review* last = journey::lastReview(m_context.map.journey());
  if (!last) return;
  if (!m_shown) m_shown = new ReportWindow(m_context, m_context.window);
  m_shown->showReview(last->id);
  m_shown->show();
  m_shown->raise();
  m_shown->activateWindow();
}

}  // namespace throughline::editor
