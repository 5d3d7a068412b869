#pragma once

#include <QObject>
#include <QPointer>

#include "frame/window_context.h"

class QToolButton;

namespace throughline::editor {

class PresentWindow;

/// Starts the presentation of the window's map, and comes back to the stage that it ended at.
class PresentFeature : public QObject {
  Q_OBJECT

 public:
  PresentFeature(WindowContext context, QObject* parent);

  [[nodiscard]] QToolButton* makeButton(QWidget* parent);

 protected:
  /// It ends before the window of the map does.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void start(journey::Id<journey::Stage> at);
  void comeBack(journey::Id<journey::Stage> stage);
  /// Of what is selected; none where nothing is that stands in one.
  [[nodiscard]] journey::Id<journey::Stage> selectedStage() const;

  WindowContext m_context;
  QPointer<PresentWindow> m_shown;
};

}  // namespace throughline::editor
