#pragma once

#include <QObject>
#include <QPointer>

#include "frame/window_context.h"

namespace throughline::editor {

class ReportWindow;

/// The report of a review: "review.report" shows that of the last one.
class ReportFeature : public QObject {
  Q_OBJECT

 public:
  explicit ReportFeature(WindowContext context, QObject* parent);

 private:
  void show();

  WindowContext m_context;
  QPointer<ReportWindow> m_shown;
};

}  // namespace throughline::editor
