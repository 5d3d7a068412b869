#pragma once

#include <QObject>

#include "frame/window_context.h"

namespace throughline::editor {

/// The report of the last review, against the one before it, as a web page or as Markdown.
class ReportFeature : public QObject {
  Q_OBJECT

 public:
  explicit ReportFeature(WindowContext context, QObject* parent);

 private:
  void save();

  WindowContext m_context;
};

}  // namespace throughline::editor
