#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include "frame/window_context.h"
#include "present/present_pointer.h"
#include "throughline/drawing/presentation.h"

namespace throughline::editor {

/// The map as slides on a whole screen: the whole map, each stage, the weakest link. Keys,
/// clicks and a presenter's remote go from step to step; nothing can be edited. A map that
/// changes meanwhile is shown as it is by then.
class PresentWindow : public QWidget {
  Q_OBJECT

 public:
  PresentWindow(OpenMap& map, const ViewState& view, const Appearance& appearance, bool fades,
                QWidget* parent);
  ~PresentWindow() override;

  /// Over all of the screen that the window is on.
  void begin();
  void showStep(std::size_t step);
  /// False where the map has no such stage.
  bool showStage(journey::Id<journey::Stage> stage);

  [[nodiscard]] const std::vector<drawing::PresentationStep>& steps() const {
    return m_slides->steps();
  }
  [[nodiscard]] std::size_t step() const { return m_step; }
  [[nodiscard]] bool isBlank() const { return m_blank; }
  [[nodiscard]] bool isDark() const { return m_dark; }
  [[nodiscard]] const PresentPointer& pointer() const { return *m_pointer; }
  /// The one that was shown last; none: the whole map.
  [[nodiscard]] journey::Id<journey::Stage> stageShown() const { return m_stage; }

 signals:
  void ended();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void remake();
  void go(int by);
  void setBlank(bool blank);
  void repaintSlide();
  void tellReader();
  bool goByKey(int key);
  bool changeLook(int key);
  [[nodiscard]] const drawing::Theme& theme() const;
  [[nodiscard]] QPixmap painted();

  OpenMap& m_map;
  drawing::ViewOptions m_options;
  std::unique_ptr<drawing::Presentation> m_slides;
  std::size_t m_step = 0;
  journey::Id<journey::Stage> m_stage;
  PresentPointer* m_pointer;
  drawing::SharedPicture m_picture;  ///< of the step in view
  QPixmap m_slide;                   ///< the same as it is painted; null: not yet
  QPixmap m_before;                  ///< the one that fades
  QVariantAnimation m_fade;
  bool m_fades;
  bool m_dark;
  bool m_blank = false;
};

}  // namespace throughline::editor
