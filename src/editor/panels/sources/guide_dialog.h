#pragma once

#include <QDialog>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/journey/interview_guide.h"

namespace throughline::editor {

/// The interview guide of a stage, to be read, copied and printed.
class GuideDialog : public QDialog {
  Q_OBJECT

 public:
  /// Requires that the stage exists.
  GuideDialog(const OpenMap& map, journey::Id<journey::Stage> stage, Services& services,
              QWidget* parent);

 private:
  journey::InterviewGuide m_guide;
};

}  // namespace throughline::editor
