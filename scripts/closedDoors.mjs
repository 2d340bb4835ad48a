// What follows, in React's file, from the doors that this course does not open (react.mjs).

/** Variables that have one value for ever, some of them in every browser that we build for. */
export const variables = {
  canUseCompositionEvent: '!0',
  currentEntangledLane: '0',
  injectedHook: 'null',
  isHydrating: '!1',
  isInputEventSupported: '!0',
  shouldStartViewTransition: '!1',
  useFallbackCompositionData: '!1',
}

/** Fields that say whether a part of the page still stands as a server wrote it. */
export const fields = { dehydrated: 'null', isDehydrated: '!1' }

/** Kinds of elements that never come to be: a portal, the consumer of a context as an element,
 * Profiler, a dehydrated part of a page, SuspenseList, what React moves into the head, the
 * document's own html, head and body, ViewTransition, Activity. */
export const kinds = [4, 9, 12, 18, 19, 26, 27, 30, 31]

/** What a ref of a fragment would be able to do. */
export const methodsOf = 'FragmentInstance'

/** Doors that are properties: of transitions, of findDOMNode, of a root that waits for a server's
 * page. */
export const doors = [
  'ReactDOMHydrationRoot.prototype.unstable_scheduleHydration',
  'ReactDOMSharedInternals.findDOMNode',
  'ReactSharedInternals.S',
]

/** Nobody looks into a built page with the developer tools of React. */
export const tools = '__REACT_DEVTOOLS_GLOBAL_HOOK__'

/** Hooks that no component of ours calls; who calls one finds that it is no function. */
export const hooks = [
  'useActionState',
  'useCacheRefresh',
  'useDeferredValue',
  'useEffectEvent',
  'useFormState',
  'useHostTransitionStatus',
  'useImperativeHandle',
  'useInsertionEffect',
  'useMemoCache',
  'useOptimistic',
  'useReducer',
  'useTransition',
]

/** What is called for those alone, or is a door itself, and never answers anything that is used. */
export const idle = [
  'accumulateSuspenseyCommitOnFiber',
  'addFragmentHandleToFiber',
  'attemptContinuousHydration',
  'attemptHydrationAtCurrentPriority',
  'callComponentWillReceiveProps',
  'clearIfContinuousEvent',
  'commitActivityHydrationCallbacks',
  'commitDeletedPairViewTransitions',
  'commitEnterViewTransitions',
  'commitExitViewTransitions',
  'commitFragmentInstanceDeletionEffects',
  'commitFragmentInstanceInsertionEffects',
  'commitNestedViewTransitions',
  'commitNewChildToFragmentInstances',
  'commitSuspenseHydrationCallbacks',
  'constructSelectEvent', // onSelect
  'defaultOnDefaultTransitionIndicator',
  'extractEvents$1', // what a form does whose action is a function
  'getComponentNameFromType',
  'getFallbackBeforeInputChars', // onBeforeInput
  'getNativeBeforeInputChars',
  'getNodeForCharacterOffset', // where the caret stands in text that is no field
  'getStackByFiberInDevAndProd', // where a fault arose, in names that are one letter long
  'isCustomElement',
  'isHostHoistableType',
  'markRetryLaneIfNotHydrated',
  'maySuspendCommit',
  'measureNestedViewTransitions',
  'popHydrationState',
  'popToNextHostParent',
  'preconnect',
  'prefetchDNS',
  'preinitModuleScript',
  'preinitScript',
  'preinitStyle',
  'preload',
  'preloadModule',
  'queueIfContinuousEvent',
  'queueTransitionTypes',
  'recursivelyResetForms',
  'registerSuspenseInstanceRetry',
  'replayUnblockedEvents',
  'requestFormReset',
  'requestFormReset$1',
  'resetHydrationState',
  'restoreEnterOrExitViewTransitions',
  'restoreNestedViewTransitions',
  'restorePairedViewTransitions',
  'retryIfBlockedOn',
  'scheduleViewTransitionEvent',
  'setIsStrictModeForDevtools',
  'setPropOnCustomElement',
  'setValueForNamespacedAttribute', // xlink:href, xml:lang
  'trackEnterViewTransitions',
  'TransitionAwareHostComponent',
  'updateDehydratedSuspenseComponent',
]

/** What always answers the same: no commit waits for a style sheet or a picture. */
export const answers = { waitForCommitToBeReady: 'null' }
